/** Why a model gave its score: what each fact added or took, asked for only when somebody wants to know. */
import { get } from '../api.js';
import { h, put } from '../dom.js';
import { number } from '../format.js';
import { t } from '../i18n.js';
import { bar, nothing } from '../widgets.js';

const STRONGEST = 6;

/** @param title of what opens; the receipt's own words unless another page has better ones */
export function because(decision, { model, fallback }, title = t('receipt.explain')) {
  if (fallback) return null;
  const room = h('div');
  const ask = () => get(`/decisions/${encodeURIComponent(decision)}/explanation`, { model })
    .then(found => put(room, told(found)))
    .catch(({ message }) => put(room, nothing(message || t('receipt.no_explanation'))));
  return h('details.because', { ontoggle: once(ask) }, h('summary', title), room);
}

function once(ask) {
  let asked = false;
  return ({ target }) => {
    if (!target.open || asked) return;
    asked = true;
    ask();
  };
}

function told({ base, probability, unit = null, method, effects, ways, higher_is_worse: worse }) {
  const longest = Math.max(...effects.map(({ share }) => Math.abs(share)), 1e-9);
  const line = effect => h('li', h('span', effect.sentence), bar(Math.abs(effect.share) / longest, tone(effect.share, worse)));
  const [strong, weak] = [effects.slice(0, STRONGEST), effects.slice(STRONGEST)];
  return [
    h('p.hint', method === 'words_left_out' ? t('receipt.explain_words', { score: points(probability) }) : sentence(base, probability, unit)),
    h('ul.effects', strong.map(line)),
    weak.length ? h('details', h('summary', t('receipt.explain_more', { n: weak.length })), h('ul.effects', weak.map(line))) : null,
    ways.length ? [h('h4', t('receipt.explain_ways')), h('ul.ways-out', ways.map(way => h('li', way.sentence)))] : null,
    h('small', t(`receipt.method_${method}`)),
  ];
}

function tone(share, worse) {
  return (share > 0) === worse ? 'bad' : 'ok';
}

/** An estimate is said in its own unit, a probability in points. */
function sentence(base, score, unit) {
  return unit === null
    ? t('receipt.explain_base', { base: points(base), score: points(score) })
    : t('receipt.explain_unit', { base: number(base, 2), score: number(score, 2), unit });
}

function points(probability) {
  return number(probability * 100, 1);
}
