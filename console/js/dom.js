/** Builds elements. Text is always inserted as text, so data can never become markup. */

const SVG = 'http://www.w3.org/2000/svg';

/** h('a.card.wide', {href: '…', onclick: f}, 'text', node, [more], null): null and false children are left out. */
export function h(spec, ...rest) {
  const [tag, ...classes] = spec.split('.');
  const element = document.createElement(tag || 'div');
  if (classes.length) element.className = classes.join(' ');
  return fill(element, rest);
}

/** The same for drawings. */
export function svg(spec, ...rest) {
  const [tag, ...classes] = spec.split('.');
  const element = document.createElementNS(SVG, tag);
  if (classes.length) element.setAttribute('class', classes.join(' '));
  return fill(element, rest);
}

/** Replaces everything inside. */
export function put(element, ...children) {
  element.replaceChildren(...nodes(children));
  return element;
}

/** Like put, but whoever is on a link or button inside stays there: for parts that renew themselves. */
export function renew(element, ...children) {
  const at = reachable(element).indexOf(document.activeElement);
  put(element, ...children);
  if (at >= 0) reachable(element)[at]?.focus({ preventScroll: true });
  return element;
}

export function icon(name) {
  return svg('svg.icon', { 'aria-hidden': 'true', viewBox: '0 0 24 24' }, svg('use', { href: `img/icons.svg#${name}` }));
}

function reachable(element) {
  return [...element.querySelectorAll('a, button, summary, input, select')];
}

function fill(element, rest) {
  const [first] = rest;
  const hasProps = first && Object.getPrototypeOf(first) === Object.prototype;
  if (hasProps) Object.entries(first).forEach(([name, value]) => set(element, name, value));
  element.append(...nodes(hasProps ? rest.slice(1) : rest));
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
  else if (name.startsWith('--')) element.style.setProperty(name, value);
  else if (name === 'value') element.value = value;
  else element.setAttribute(name, value === true ? '' : value);
}

function nodes(children) {
  return children
    .flat(Infinity)
    .filter(child => child !== null && child !== undefined && child !== false)
    .map(child => (child instanceof Node ? child : document.createTextNode(String(child))));
}
