/** Every feature with its label and unit, grouped the way people ask. */
import { h } from '../dom.js';
import { factual } from '../format.js';
import { t } from '../i18n.js';
import { nothing } from '../widgets.js';

const GROUPS = [
  ['money', /spend|purchase|order|refund|clv|categories/],
  ['mood', /complaint|call|comment|sentiment|emotion/],
  ['interest', /browse|compare|consult|active|device/],
  ['offers', /offer|campaign|contact/],
  ['rest', /./],
];

export function features(values = {}, names) {
  const found = grouped(Object.entries(values));
  if (found.length === 0) return nothing();
  return h('div.groups', found.map(([group, pairs]) => h('section',
    h('h3', t(`group.${group}`)),
    h('dl.pairs', pairs.map(([name, value]) => pair(name, value, names))))));
}

export function grouped(pairs) {
  return GROUPS
    .map(([group, pattern], at) => [group, pairs.filter(([name]) => belongs(name, pattern, at))])
    .filter(([, found]) => found.length > 0);
}

/** The first group that knows the name takes it. */
function belongs(name, pattern, at) {
  return pattern.test(name) && !GROUPS.slice(0, at).some(([, earlier]) => earlier.test(name));
}

function pair(name, value, names) {
  return h(value === 0 ? 'div.zero' : 'div', h('dt', { title: name }, names.entryLabel(name)), h('dd', factual(value, names.entry(name))));
}
