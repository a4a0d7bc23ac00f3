/** What models said, or which rule stood in for them. */
import { h } from '../dom.js';
import { factual, percent } from '../format.js';
import { label, t, word } from '../i18n.js';
import { bar, nothing, risk, tag } from '../widgets.js';
import { because } from './because.js';

export function scores(list = [], decision, estimates = [], entry = () => null) {
  if (list.length + estimates.length === 0) return nothing(t('receipt.no_scores'));
  return h('ul.scores', list.map(score => h('li',
    h('div.heading', h('h3', word('purpose', score.purpose)), h('b', percent(score.probability, 1))),
    bar(score.probability, score.purpose === 'churn' ? risk(score.points) : ''),
    h('p', origin(score)),
    because(decision, score))),
  estimates.map(one => h('li', { 'data-estimate': one.fact },
    h('div.heading', h('h3', label(one.label)), h('b', factual(one.said ?? one.value, entry(one.fact) ?? { unit: one.unit }))),
    one.said && !one.fallback ? bar(one.value) : null,
    h('p', one.said && !one.fallback ? [t('receipt.sure', { share: percent(one.value, 1) }), ' '] : null, origin(one)),
    because(decision, one))));
}

function origin({ model, version, fallback }) {
  const name = h('small', t('receipt.model', { model, version }));
  return fallback ? [tag(t('receipt.fallback'), 'warn'), ' ', name, h('span.reason', fallback)] : name;
}
