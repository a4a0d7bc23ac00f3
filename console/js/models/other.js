/** A model of texts, pictures or recommendations: in use once its golden answers came out, without shadow or champion. */
import { get } from '../api.js';
import { h } from '../dom.js';
import { number } from '../format.js';
import { label, t, word } from '../i18n.js';
import { definitions, tag } from '../widgets.js';
import { card } from './card.js';
import { fold, history, problems } from './version.js';

const TONES = { in_use: 'ok', trying: 'info', last_good: 'warn', refused: 'bad' };

export function others(models) {
  if (!models.length) return null;
  return h('section.stackup', { 'data-purpose': 'others' },
    h('h2', t('models.others')), h('p.hint', t('models.others_hint')), models.map(otherCard));
}

function otherCard(model) {
  return h('article.card', { 'data-model': model.folder },
    h('div.heading',
      h('h3', model.name ? `${label(model.title, model.name)} ${model.version}` : model.folder),
      h('span.marks', tag(word('model_kind', model.kind)), tag(word('model_state', model.state), TONES[model.state]))),
    h('p.hint', model.folder),
    problems(model.problems),
    facts(model),
    model.card ? fold('models.card', async () => card(model.card)) : null,
    fold('models.history', () => get(`/models/${encodeURIComponent(model.folder)}/audit`).then(history)));
}

function facts({ name, owner, licence, training_data: data, proof, budget_micros: budget, answers, content }) {
  if (!name) return null;
  return definitions([
    [t('models.owner'), `${owner} · ${licence}`],
    [t('models.data'), data],
    ...(answers ? [[t('models.answers_what'), answers]] : []),
    ...(proof ? [[t('models.golden'), t('models.golden_answers', { n: number(proof.golden) })], [t('models.speed'), speed(proof, budget)]] : []),
    [t('models.content'), content],
  ]);
}

function speed({ median_micros: median }, budget) {
  const took = t('models.median', { n: number(median) });
  return budget ? `${took} · ${t('models.allowed', { n: number(budget) })}` : took;
}
