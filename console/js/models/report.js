/** How a version does on past decisions: words and numbers first, drawings beside them. */
import { h } from '../dom.js';
import { number } from '../format.js';
import { knows, t, word } from '../i18n.js';
import { catalogue } from '../catalogue.js';
import { nothing, tag } from '../widgets.js';

/** @param question of a text model, whose classes may have names here */
export async function report({ report: found, watch_psi: watch, alarm_psi: alarm, least_rows: least }, question) {
  if (!found) return nothing(t('models.not_yet'));
  const { entryLabel } = await catalogue();
  const isOfAnswers = found.question === 'answers';
  const name = code => (code === 'score' || code === 'said' ? t(`models.${code}`) : entryLabel(code));
  const places = { scores: h('div.drawing'), calibration: h('div.drawing'), gain: h('div.drawing'), drift: h('div.drawing') };
  const content = [
    h('p', t(isOfAnswers ? 'models.answered' : 'models.rows', { n: number(found.rows) }), ' ', beside(found.beside)),
    figure('models.scores', places.scores),
    drift(found, { watch, alarm, least }, places, name),
    isOfAnswers ? said(found.features, question) : hits(found, places),
    segments(found.segments, name),
  ];
  const { draw } = await import('./charts.js');
  requestAnimationFrame(() => draw(places, found, name));
  return content;
}

function figure(title, place) {
  return h('figure', h('figcaption', t(title)), place);
}

function beside(other) {
  return other ? t('models.beside', { mean: other.mean_difference, apart: number(other.apart * 100) }) : '';
}

function drift({ score, features, rows, invented, question }, { watch, alarm, least }, places, name) {
  const all = [score, ...features].filter(Boolean);
  if (!all.length) return h('p.hint', rows < least ? t(question === 'answers' ? 'models.few_said' : 'models.few_rows', { n: number(least) }) : t('models.no_reference'));
  const tone = psi => (psi >= alarm ? 'bad' : psi >= watch ? 'warn' : 'ok');
  return [figure('models.drift', places.drift), invented ? h('p.hint', t('models.invented')) : null,
    h('ul.lines', all.map(one => h('li', tag(`PSI ${one.psi.toFixed(2)}`, tone(one.psi)), h('span', name(one.name)))))];
}

/** How often each class is said now, and was in training. */
function said([shares], question) {
  if (!shares) return null;
  const cell = value => h('td', percent(value));
  return h('div.scroll', h('table', h('thead', h('tr', ['class', 'taught', 'seen'].map(one => h('th', { scope: 'col' }, t(`models.${one}`))))),
    h('tbody', shares.bins.map((one, at) => h('tr', h('td', one === '…' ? t('models.nothing_said') : knows(question, one) ? word(question, one) : one), cell(shares.taught[at]), cell(shares.seen[at]))))));
}

function hits({ question, hits: found }, places) {
  if (!found) return h('p.hint', t('models.no_question'));
  const counted = h('p', t(`models.question_${question}`), ' ', t('models.answers', { n: number(found.rows), yes: number(found.yes) }));
  if (found.auc === null) return [counted, h('p.hint', t('models.few_answers'))];
  return [counted,
    h('p', t('models.auc', { auc: found.auc.toFixed(3), from: found.auc_from.toFixed(3), to: found.auc_to.toFixed(3), loss: found.log_loss.toFixed(3), off: found.calibration_error.toFixed(3) })),
    figure('models.calibration', places.calibration), figure('models.gain', places.gain)];
}

function segments(all, name) {
  if (!all.length) return null;
  return [h('h4', t('models.segments')), h('p.hint', t('models.segments_hint')),
    h('div.scroll', h('table', h('thead', h('tr', ['segment', 'count', 'promised', 'came', 'auc_head'].map(one => h('th', { scope: 'col' }, t(`models.${one}`))))),
      h('tbody', all.map(one => h('tr', h('td', segment(one, name)), h('td', number(one.rows)), h('td', percent(one.promised)), h('td', percent(one.came)), h('td', one.auc === null ? '–' : one.auc.toFixed(3)))))))];
}

function segment({ feature, value }, name) {
  return `${name(feature)}: ${knows('value', value) ? word('value', value) : value}`;
}

function percent(share) {
  return `${(share * 100).toFixed(1)}\u00a0%`;
}
