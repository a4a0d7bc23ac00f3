/** A version of a model of texts, pictures or recommendations: where it stands, how its answers compare, and what can be done with it. */
import { get } from '../api.js';
import { h, put } from '../dom.js';
import { doer, duration, number } from '../format.js';
import { label, t, word } from '../i18n.js';
import { trouble } from '../layout.js';
import { definitions, tag, when } from '../widgets.js';
import { card } from './card.js';
import { moves } from './moves.js';
import { report } from './report.js';
import { fold, history, problems, proposed, TONES } from './version.js';

const WATCHED = ['text_head', 'text_graph', 'image'];
const ORDER = ['champion', 'in_use', 'shadow', 'admitted', 'trying', 'retired', 'refused'];

export function others(models, returnsTo, refresh) {
  if (!models.length) return null;
  return h('section.stackup', { 'data-purpose': 'others' },
    h('h2', t('models.others')), h('p.hint', t('models.others_hint')),
    inOrder(models).map(model => otherCard(model, returnsTo[model.purpose], refresh)));
}

/** Versions of one model beside each other, the one that answers first. */
function inOrder(models) {
  const place = ({ purpose }) => models.findIndex(one => one.purpose === purpose);
  return [...models].sort((a, b) => place(a) - place(b) || ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
}

function otherCard(model, returnsTo, refresh) {
  const said = h('div');
  return h('article.card', { 'data-model': model.folder },
    h('div.heading',
      h('h3', model.name ? `${label(model.title, model.name)} ${model.version}` : model.folder),
      h('span.marks', tag(word('model_kind', model.kind)), state(model), lastGood(model), proposed(model))),
    h('p.hint', model.folder, model.since ? [' · ', t('models.since', { who: doer(model.who) }), ' ', when(model.since)] : null),
    problems(model.problems),
    facts(model),
    said,
    moves(model, returnsTo, refresh, problem => put(said, trouble(problem))),
    model.name && WATCHED.includes(model.kind) ? fold('models.report', () => get(`/models/${encodeURIComponent(model.folder)}/report`).then(json => report(json, model.answers))) : null,
    model.card ? fold('models.card', async () => card(model.card)) : null,
    fold('models.history', () => get(`/models/${encodeURIComponent(model.folder)}/audit`).then(history)));
}

function state({ state: where }) {
  return tag(word('model_state', where), TONES[where]);
}

/** Its files, where they are not what stands there. */
function lastGood({ state: where, files }) {
  const isWrong = files === 'last_good' || (files === 'refused' && where !== files);
  return isWrong ? tag(word('model_state', files), TONES[files] ?? 'warn') : null;
}

function facts({ name, owner, licence, training_data: data, proof, budget_micros: budget, answers, content, pulse, beside, encoder }) {
  if (!name) return null;
  const compared = besides(beside ?? {});
  return definitions([
    [t('models.owner'), `${owner} · ${licence}`],
    [t('models.data'), data],
    ...(answers ? [[t('models.answers_what'), answers]] : []),
    ...(encoder ? vectors(encoder) : []),
    ...(proof ? [[t('models.golden'), t('models.golden_answers', { n: number(proof.golden) })], [t('models.speed'), speed(proof, budget)]] : []),
    ...(pulse?.calls ? [[t('models.calls'), calls(pulse)]] : []),
    ...(compared ? [[t('models.shadowed'), compared]] : []),
    [t('models.content'), content],
  ]);
}

/** What who trains a head on it should know. */
function vectors({ dimensions, pooling, normalised, max_tokens: tokens, quantised, built_in: builtIn, scripts, content, heads }) {
  const made = t('models.vectors_text', {
    n: number(dimensions), pooling, length: normalised ? t('models.length_one') : '', scripts: scripts.join(', '), tokens: number(tokens),
  });
  const marks = [quantised ? t('models.quantised') : null, builtIn ? t('models.built_in') : null].filter(Boolean);
  return [
    [t('models.vectors'), [made, ...marks].join(' · ')],
    [t('models.heads'), heads.length ? heads.join(', ') : t('models.no_heads')],
    [t('models.vector_content'), h('code', content)],
  ];
}

function calls({ calls: n, failed, slow_micros: slow }) {
  return t('models.pulse', { n: number(n), failed: number(failed), slow: duration(slow) });
}

/** What a version in the shadow said beside the one in use; null while it was asked nothing. */
function besides({ compared, agreed, mean_distance: mean, failed, passed_over: passed, slow_micros: slow }) {
  if (!compared && !failed && !passed) return null;
  return t('models.compared', {
    n: number(compared), share: number(compared ? (100 * agreed) / compared : 0), mean: mean.toFixed(3), failed: number(failed), passed: number(passed), slow: duration(slow),
  });
}

function speed({ median_micros: median }, budget) {
  const took = t('models.median', { n: duration(median) });
  return budget ? `${took} · ${t('models.allowed', { n: duration(budget) })}` : took;
}
