/** Every action that could have been taken: how far it came, and why it went no further. */
import { h } from '../dom.js';
import { number } from '../format.js';
import { label, t, word } from '../i18n.js';
import { bar, nothing } from '../widgets.js';
import { firedRow } from './rows.js';

const STAGES = ['eligibility', 'applicability', 'suitability', 'contact_policy', 'arbitration', 'chosen'];
const FACTORS = ['propensity', 'context', 'value', 'lever'];

export function candidates({ candidates: all = [] }, names) {
  if (all.length === 0) return nothing(t('receipt.no_candidates'));
  const tops = Object.fromEntries([...FACTORS, 'priority'].map(name => [name, top(all, name)]));
  return h('ol.candidates', [...all].sort(bestFirst).map(one => candidate(one, tops, names)));
}

function candidate(one, tops, names) {
  const at = STAGES.indexOf(stageOf(one));
  const chosen = stageOf(one) === 'chosen';
  return h(chosen ? 'li.chosen' : 'li',
    h('div.heading',
      h('h3', label(one.label, names.actionLabel(one.action)), ' ', h('small', word('channel', one.channel))),
      h('span.stage', way(at), h('b', word('stage', stageOf(one))))),
    h('p', one.sentence),
    one.factors ? factors(one.factors, tops) : null,
    evidence(one));
}

/** One dot a stage: passed, stopped here, or never reached. */
function way(at) {
  const last = STAGES.length - 1;
  return h('span.dots', { 'aria-hidden': 'true' }, STAGES.map((_, stage) =>
    h(stage < at || at === last ? 'i.passed' : stage === at ? 'i.stopped' : 'i')));
}

function factors(values, tops) {
  return h('dl.factors', [...FACTORS, 'priority'].map(name => h(`div.${name}`,
    h('dt', t(`factor.${name}`)),
    h('dd', bar(values[name] / tops[name]), h('b', number(values[name], 2))))));
}

function evidence({ proposed_by: proposed, stopped_by: stopped, weighed_by: weighed }) {
  if (!proposed && !stopped) return null;
  return h('details', h('summary', t('receipt.evidence')),
    h('div.rows',
      stopped ? firedRow(stopped, h('p.role.stopped', t('receipt.stopped_by'))) : null,
      proposed ? firedRow(proposed, h('p.role.proposed', t('receipt.proposed_by'))) : null,
      weighed ? firedRow(weighed, h('p.role', t('receipt.weighed_by'))) : null));
}

function stageOf({ stage }) {
  return String(stage).toLowerCase();
}

function bestFirst(one, other) {
  const further = STAGES.indexOf(stageOf(other)) - STAGES.indexOf(stageOf(one));
  return further || (other.factors?.priority ?? 0) - (one.factors?.priority ?? 0);
}

/** Bars compare the candidates of one receipt with each other; a factor of 1 is neutral. */
function top(all, name) {
  return Math.max(name === 'priority' || name === 'value' ? 0 : 1, ...all.map(one => one.factors?.[name] ?? 0)) || 1;
}
