/** One version of a model: its state, what it was measured at, and what can be done with it. */
import { get } from '../api.js';
import { h, put } from '../dom.js';
import { doer, duration, number } from '../format.js';
import { t, word } from '../i18n.js';
import { trouble } from '../layout.js';
import { definitions, nothing, tag, when } from '../widgets.js';
import { card } from './card.js';
import { moves } from './moves.js';
import { explained } from './explained.js';
import { report } from './report.js';

const SHOWN = 5;
export const TONES = { champion: 'ok', challenger: 'info', in_use: 'ok', shadow: '', admitted: '', retired: '', refused: 'bad', trying: 'info' };

export function versionCard(version, returnsTo, refresh) {
  const said = h('div');
  return h('article.card', { 'data-model': version.folder },
    h('div.heading',
      h('h3', version.name ? `${version.name} ${version.version}` : version.folder),
      h('span.marks', tag(word('model_state', version.state), TONES[version.state]), share(version), proposed(version))),
    h('p.hint', version.folder, version.since ? [' · ', t('models.since', { who: doer(version.who) }), ' ', when(version.since)] : null),
    problems(version.problems),
    facts(version),
    said,
    moves(version, returnsTo, refresh, problem => put(said, trouble(problem))),
    version.admission ? fold('models.report', () => get(path(version, 'report')).then(report)) : null,
    version.admission ? fold('models.why', () => explained(version)) : null,
    version.card ? fold('models.card', async () => card(version.card)) : null,
    fold('models.history', () => get(path(version, 'audit')).then(history)));
}

function path({ folder }, what) {
  return `/models/${encodeURIComponent(folder)}/${what}`;
}

function share({ state, share: part }) {
  return state === 'challenger' ? tag(t('models.share', { n: number(part * 100) }), 'info') : null;
}

export function proposed({ proposed_by: who }) {
  return who ? tag(t('models.proposed', { who }), 'warn') : null;
}

function memory(mib) {
  return mib < 1 ? t('models.little') : t('models.mib', { n: number(Math.round(mib)) });
}

/** What a version in the shadow said beside decisions; null while it said nothing. */
function shadow({ scored, passed_over: passed, mean_difference: mean, apart }) {
  if (!scored && !passed) return null;
  return t('models.shadowed_text', { n: number(scored), mean: mean.toFixed(3), apart: number(apart * 100), passed: number(passed) });
}

/** A model that is off in every row says the same twenty times: the first few tell. */
export function problems(all) {
  if (!all.length) return null;
  const list = some => h('ul.reasons', some.map(one => h('li.reason', one)));
  const more = all.slice(SHOWN);
  return [list(all.slice(0, SHOWN)), more.length ? h('details', h('summary', t('models.more_problems', { n: number(more.length) })), list(more)) : null];
}

function calls(pulse, counts) {
  if (!pulse.calls) return t('models.no_calls');
  const latest = t('models.pulse', { n: number(pulse.calls), failed: number(pulse.failed), slow: duration(pulse.slow_micros) });
  return `${latest} · ${t('models.together', { n: number(counts.together), all: number(counts.questions) })}`;
}

function facts({ admission, pulse, counts, beside, owner, licence, training_data: data }) {
  if (!admission) return null;
  const besides = shadow(beside ?? {});
  return definitions([
    [t('models.owner'), `${owner} · ${licence}`],
    [t('models.data'), data],
    [t('models.golden'), t('models.golden_rows', { n: number(admission.golden_rows) })],
    [t('models.speed'), t('models.micros', { one: duration(admission.one_row_micros), full: duration(admission.full_call_micros) })],
    [t('models.memory'), memory(admission.memory_bytes / 1048576)],
    [t('models.calls'), calls(pulse, counts)],
    ...(besides ? [[t('models.shadowed'), besides]] : []),
  ]);
}

/** What is inside is asked for when somebody opens it. */
export function fold(title, ask) {
  const inside = h('div.stackup');
  const open = async event => {
    if (!event.target.open || inside.childElementCount) return;
    put(inside, h('p.waiting', { role: 'status' }, t('loading')));
    await ask().then(content => put(inside, content), problem => put(inside, trouble(problem)));
  };
  return h('details', { ontoggle: open }, h('summary', t(title)), inside);
}

export function history({ items }) {
  return items.length ? h('ul.lines', items.map(one => h('li', when(one.at), h('b', word('act', one.act)), h('span', [doer(one.who), one.version, one.why].filter(Boolean).join(' · '))))) : nothing();
}
