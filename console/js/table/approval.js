/** The way into force: what is proven, what is missing, and who has to say yes. */
import { get, post, remove } from '../api.js';
import { h, put } from '../dom.js';
import { day, doer, moment, number } from '../format.js';
import { t } from '../i18n.js';
import { ApiError } from '../api.js';
import { both } from './conflict.js';
import { together } from './outcome.js';
import { busy } from './heading.js';
import { labelled } from './newcolumn.js';

const SOON = 200;

export function approval(desk) {
  const element = h('div.panel', { 'data-part': 'approval' });
  const ask = h('div');
  const why = h('textarea', { id: 'why', rows: 2 });
  const from = h('input', { id: 'from', type: 'date' });
  const draw = () => put(element, h('h3', t('publish.proofs')), proofs(desk), next(desk, { why, from, ask }), ask);
  const inUse = () => [why, from].includes(document.activeElement) || element.querySelector('button:active');
  let waiting;
  // A proof that arrives must take neither the pressed button nor the word being typed from under a person's hands.
  const show = () => {
    clearTimeout(waiting);
    if (inUse()) waiting = setTimeout(show, SOON);
    else draw();
  };
  desk.addEventListener('answer', show);
  show();
  return element;
}

function proofs(desk) {
  const { answer: { proof, problems }, open } = desk;
  const { lint, cases, replay } = proof;
  const line = (done, name, text, panel) => h('li', h(`span.state.${done}`, t(`panel.${name}`)), h('span.grow', text), h('button.quiet', { type: 'button', onclick: () => open(panel ?? name) }, t('publish.look')));
  return h('ul.lines.proofs',
    problems.length ? line('bad', 'problems', t('publish.problems', { n: problems.length }), 'check') : null,
    lint ? line(lint.errors ? 'bad' : 'ok', 'check', t('check.proof', { errors: number(lint.errors), hints: number(lint.hints), at: moment(lint.at) })) : line('warn', 'check', t('publish.no_lint')),
    cases ? line(cases.failed ? 'bad' : 'ok', 'cases', t('cases.proof', { passed: number(cases.passed), failed: number(cases.failed), at: moment(cases.at) })) : line('warn', 'cases', t('publish.no_cases')),
    replay ? line('ok', 'replay', t('replay.proof', { changed: number(replay.changed), decisions: number(replay.decisions), at: moment(replay.at) })) : line('warn', 'replay', t('publish.no_replay')),
    replay ? company(desk, replay) : null);
}

function company(desk, { id }) {
  const place = h('li');
  get(`/replays/${encodeURIComponent(id)}`).then(({ result }) => put(place, together(desk, result?.compared ?? {})), () => place.remove());
  return place;
}

function next(desk, { why, from, ask }) {
  const { version, may, stale } = desk.answer;
  const path = `/drafts/${desk.draft.id}`;
  const step = (act, body) => busy(desk, async () => {
    await desk.draft.saved();
    await post(`${path}/${act}`, body?.());
    await desk.renew();
  });
  const button = (act, body, spec = 'button') => (may.includes(act) ? h(spec, { type: 'button', 'data-act': act, onclick: step(act, body) }, t(`publish.${act}`)) : null);
  const discard = busy(desk, async () => (desk.draft.stop(), await remove(path), location.assign('tables.html')));
  const reason = () => ({ why: why.value.trim() });
  return h('div.stackup',
    h('p', t(`publish.state_${version.state}`, { who: version.editors.map(doer).join(', '), day: day(version.from), approver: doer(version.approver) }), ' ', version.why && version.state !== 'draft' ? h('q', version.why) : null),
    missing(desk).map(text => h('p.notice.warn', text)),
    may.includes('propose') || may.includes('reject') ? labelled('why', t('publish.why'), why) : null,
    may.includes('approve') ? labelled('from', t('publish.from'), from) : null,
    h('div.ways', button('propose', reason, 'button.main'), button('approve', () => (from.value ? { from: from.value } : {}), 'button.main'),
      button('reject', reason), button('withdraw'),
      stale ? h('button', { type: 'button', onclick: busy(desk, () => rebase(desk, ask)) }, t('publish.rebase')) : null,
      may.includes('discard') ? h('button.quiet', { type: 'button', onclick: discard }, t('draft.discard')) : null));
}

/** Why the next step cannot be taken by this person, in words. */
function missing({ me, answer: { version, may, stale, proof, problems } }) {
  const mine = version.editors.includes(me.user);
  return [
    version.state === 'proposed' && !may.includes('approve') && mine ? t('publish.own') : '',
    version.state === 'proposed' && !may.includes('approve') && !mine && !stale ? t('publish.no_role') : '',
    stale ? t('table.stale') : '',
    problems.length ? t('publish.problems_block') : '',
    proof.cases?.failed ? t('publish.cases_block') : '',
  ].filter(Boolean);
}

/** Puts the draft's changes on what is in force now; where both changed a cell, a person chooses. */
async function rebase(desk, ask, choices = []) {
  try {
    await desk.draft.saved();
    await post(`/drafts/${desk.draft.id}/rebase`, { choices });
    put(ask);
    await desk.renew();
  } catch (problem) {
    if (!(problem instanceof ApiError) || !problem.conflicts.length) throw problem;
    const chosen = new Map(problem.conflicts.map(one => [one, 'mine']));
    const send = () => rebase(desk, ask, [...chosen].map(([{ row, column }, take]) => ({ row, column, take })));
    put(ask, h('section.notice.warn', h('div', h('h3', t('conflict.title')),
      h('ul', problem.conflicts.map(one => h('li', both(desk, one, mine => chosen.set(one, mine ? 'mine' : 'theirs'))))),
      h('button.main', { type: 'button', onclick: busy(desk, send) }, t('conflict.go_on')))));
  }
}

