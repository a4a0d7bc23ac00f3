/** A model's card as people read it: headings, lists, paragraphs, bold and code. Anything else stays as it is written. */
import { h } from '../dom.js';

export function card(markdown) {
  return h('div.stackup', markdown.trim().split(/\n\s*\n/).flatMap(block));
}

function block(text) {
  const [first, ...rest] = text.split('\n');
  const heading = /^#+ (.*)$/.exec(first);
  if (heading) return [h('h4', inline(heading[1])), ...(rest.length ? block(rest.join('\n')) : [])];
  if (/^[-*] /.test(first)) return [h('ul', text.split(/\n(?=[-*] )/).map(one => h('li', inline(one.slice(2)))))];
  return [/^[|>]|^ {4}|^```/.test(first) ? h('pre.card-text', text) : h('p', inline(text))];
}

function inline(text) {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map(part => {
    if (/^\*\*.+\*\*$/.test(part)) return h('b', part.slice(2, -2));
    return /^`.+`$/.test(part) ? h('code', part.slice(1, -1)) : part;
  });
}
