/** What models said, or which rule stood in for them. */
import { h } from '../dom.js';
import { percent } from '../format.js';
import { t, word } from '../i18n.js';
import { bar, nothing, risk, tag } from '../widgets.js';
import { because } from './because.js';

export function scores(list = [], decision) {
  if (list.length === 0) return nothing(t('receipt.no_scores'));
  return h('ul.scores', list.map(score => h('li',
    h('div.heading', h('h3', word('purpose', score.purpose)), h('b', percent(score.probability, 1))),
    bar(score.probability, score.purpose === 'churn' ? risk(score.points) : ''),
    h('p', origin(score)),
    because(decision, score))));
}

function origin({ model, version, fallback }) {
  const name = h('small', t('receipt.model', { model, version }));
  return fallback ? [tag(t('receipt.fallback'), 'warn'), ' ', name, h('span.reason', fallback)] : name;
}
