/** Who this is, and how things stand. */
import { h } from '../dom.js';
import { factual, moment, shortId } from '../format.js';
import { t, word } from '../i18n.js';
import { gauge, tier } from '../widgets.js';

export function header(view, names) {
  const { attributes = {}, segments = {}, scores = {} } = view;
  const clv = view.features?.clv ?? scores.clv;
  return h('section.card.hero',
    h('div.grow',
      h('p.over', t('customer.title'), ' ', h('code', { title: view.id }, shortId(view.id))),
      h('h1', attributes.name ?? t('customer.nameless')),
      h('p.marks', tier(segments.value_tier), others(segments, names)),
      h('p.hint', t('customer.since', { first: moment(view.first_seen), as_of: moment(view.as_of) }))),
    clv === undefined ? null : h('div.worth', h('b', factual(clv, names.entry('clv'))), h('small', names.entryLabel('clv'))),
    gauge(scores.churn_score, t('customer.churn')));
}

function others(segments, names) {
  return Object.entries(segments)
    .filter(([name]) => name !== 'value_tier')
    .map(([name, value]) => h('span.tag', `${names.entryLabel(name)}: ${word('value', value)}`));
}
