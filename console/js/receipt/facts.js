/** The values the decision was taken on, frozen with it. */
import { h } from '../dom.js';
import { factual } from '../format.js';
import { t } from '../i18n.js';
import { definitions, nothing } from '../widgets.js';

const ORIGINS = ['event', 'derived', 'score', 'estimate', 'feature', 'attribute', 'consent', 'clock', 'candidate', 'other'];

export function facts({ facts: values = {}, rules_version: version, trigger }, names) {
  const groups = ORIGINS.map(origin => [origin, of(origin, values, names)]).filter(([, found]) => found.length > 0);
  return [
    h('p.hint', t('receipt.facts_hint', { version, trigger })),
    groups.length === 0 ? nothing() : h('details', h('summary', t('receipt.facts_show', { n: Object.keys(values).length })),
      h('div.groups', groups.map(([origin, found]) => h('section', h('h3', t(`origin.${origin}`)), definitions(found))))),
  ];
}

function of(origin, values, names) {
  return Object.entries(values)
    .filter(([name]) => originOf(names.entry(name)) === origin)
    .map(([name, value]) => [names.entryLabel(name), factual(value, names.entry(name))]);
}

function originOf(entry) {
  const origin = entry?.origin?.toLowerCase();
  return ORIGINS.includes(origin) ? origin : 'other';
}
