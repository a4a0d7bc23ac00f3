/** Small drawings and marks that several pages share. */
import { h, icon, svg } from './dom.js';
import { ago, moment, number } from './format.js';
import { t, word } from './i18n.js';

export function card(title, ...content) {
  return h('section.card', title ? h('h2', title) : null, content);
}

export function tag(text, tone = '') {
  return h(tone ? `span.tag.${tone}` : 'span.tag', text);
}

export function when(iso) {
  return h('time', { datetime: iso, title: moment(iso) }, ago(iso));
}

export function nothing(text = t('nothing')) {
  return h('p.empty', text);
}

/** A bar whose length is a share from 0 to 1; the number beside it says the same. */
export function bar(share, tone = '') {
  const width = Math.max(0, Math.min(1, Number.isFinite(share) ? share : 0));
  return h(tone ? `span.bar.${tone}` : 'span.bar', { 'aria-hidden': 'true', '--share': `${(width * 100).toFixed(1)}%` });
}

/** 0 to 100 on a half circle: the higher, the more worrying. */
export function gauge(points, caption) {
  const known = Number.isFinite(points);
  const arc = known ? Math.max(0, Math.min(100, points)) : 0;
  const path = { d: 'M10 54 A44 44 0 0 1 98 54', pathLength: 100, fill: 'none', 'stroke-width': 10, 'stroke-linecap': 'round' };
  return h('figure.gauge', { role: 'img', 'aria-label': `${caption}: ${known ? number(points) : '–'} / 100` },
    svg('svg', { viewBox: '0 0 108 62' },
      svg('path.track', path),
      arc > 0 ? svg(`path.${risk(points)}`, { ...path, 'stroke-dasharray': `${arc} 100` }) : null,
      svg('text', { x: 54, y: 52, 'text-anchor': 'middle' }, known ? number(points) : '–')),
    h('figcaption', caption));
}

export function risk(points) {
  if (points >= 60) return 'bad';
  return points >= 35 ? 'warn' : 'ok';
}

const TIERS = { high_value: 'ok', potential: 'info', at_risk: 'bad' };

export function tier(value) {
  return value ? tag(word('value', value), TIERS[value] ?? '') : null;
}

export function mode(code) {
  return code === 'rules_only' ? tag(t('mode.rules_only'), 'warn') : tag(t('mode.rules_and_models'));
}

const STATES = { UP: 'ok', DOWN: 'bad', WAITING: 'warn' };

export function state(code) {
  return h(`span.state.${STATES[code] ?? 'off'}`, word('state', code));
}

/** Why a source is as it is, if there is something to say. */
export function reason({ state: code, reason: text }) {
  return text ? h(code === 'DOWN' ? 'p.reason' : 'p.reason.mild', text) : null;
}

/** A line of the recent past; flat when nothing happened. */
export function sparkline(values) {
  const top = Math.max(1, ...values);
  const step = 120 / Math.max(1, values.length - 1);
  const points = values.map((value, at) => `${(at * step).toFixed(1)},${(30 - (value / top) * 26).toFixed(1)}`);
  return svg('svg.spark', { viewBox: '0 0 120 32', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('polygon', { points: `0,32 ${points.join(' ')} 120,32` }),
    svg('polyline', { points: points.join(' '), fill: 'none', 'vector-effect': 'non-scaling-stroke' }));
}

/** A button that asks for the next page of a list until there is none. */
export function more(next, onMore) {
  if (!next) return null;
  const button = h('button', { type: 'button', onclick: () => (button.disabled = true, onMore(next)) }, t('more'));
  return h('p.more', button);
}

/** Only http(s) addresses and paths of this site become links; anything else stays text. */
export function link(address, text, symbol) {
  const url = address && URL.canParse(address, location.href) ? new URL(address, location.href) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return h('span', text);
  return h('a', { href: url.href }, symbol ? icon(symbol) : null, text);
}

export function definitions(pairs) {
  return h('dl.pairs', pairs.map(([name, value]) => h('div', h('dt', name), h('dd', value))));
}
