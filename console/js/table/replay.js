/** What the draft would have changed: past decisions taken again in the background. */
import { ApiError, get, post, remove } from '../api.js';
import { h, put } from '../dom.js';
import { moment, number } from '../format.js';
import { label, t } from '../i18n.js';
import { trouble } from '../layout.js';
import { busy } from './heading.js';
import { labelled } from './newcolumn.js';
import { outcome } from './outcome.js';

const USUAL = 100_000;
const PAUSE = 700;
const OVER = ['done', 'cancelled', 'failed'];

export function replay(desk, stay) {
  const view = { desk, stay, progress: h('div', { role: 'status', 'data-part': 'progress' }), result: h('div', { 'data-part': 'replay' }) };
  const decisions = h('input', { id: 'replay-decisions', type: 'number', min: 1, max: 1_000_000, value: USUAL });
  const others = companions(desk);
  const state = h('p.hint');
  const say = () => {
    const last = desk.answer.proof.replay;
    put(state, last ? t('replay.proof', { changed: number(last.changed), decisions: number(last.decisions), at: moment(last.at) }) : t('replay.not_yet'));
  };
  const start = busy(desk, async () => {
    await desk.draft.saved();
    const started = await post(`/drafts/${desk.draft.id}/replay`, { decisions: Number(decisions.value), with: others.filter(one => one.checked).map(one => one.value) });
    put(view.result);
    follow(view, started.id ?? started.replay ?? started);
  });
  desk.addEventListener('answer', say);
  say();
  if (desk.answer.proof.replay) again(view, desk.answer.proof.replay.id);
  return h('div.panel', h('p.hint', t('replay.hint')),
    h('div.inline', labelled('replay-decisions', t('replay.decisions'), decisions), h('button.main', { type: 'button', onclick: start }, t('replay.start')), state),
    others.length ? h('fieldset', h('legend', t('replay.with')), others.map(one => h('label.choice', one, h('span', one.title)))) : null,
    view.progress, view.result);
}

/** Open drafts of other tables that may come into force together with this one. */
function companions({ tables, name }) {
  return tables.filter(table => table.name !== name).flatMap(table => table.open.map(draft =>
    h('input', { type: 'checkbox', value: draft.id, title: `${label(table.title, table.name)} · ${draft.editors.join(', ')}` })));
}

async function again(view, id) {
  const known = await get(`/replays/${encodeURIComponent(id)}`).catch(() => null);
  if (known?.result) await outcome(view.result, view.desk, known.result);
}

/** Asks until it is over; an answer that does not come is asked for again. */
function follow(view, id) {
  let over = false;
  const cancel = h('button', { type: 'button', onclick: () => (cancel.disabled = true, remove(`/replays/${encodeURIComponent(id)}`).catch(problem => put(view.progress, trouble(problem)))) }, t('replay.cancel'));
  const turn = async () => {
    if (over) return;
    const now = await get(`/replays/${encodeURIComponent(id)}`);
    const state = now.state.toLowerCase();
    over = OVER.includes(state);
    put(view.progress, over ? ended(state, now) : running(now, cancel));
    if (state === 'done') {
      await outcome(view.result, view.desk, now.result);
      await view.desk.renew();
    }
  };
  view.stay.every(PAUSE, turn, problem => {
    over = problem instanceof ApiError && problem.status === 404;
    put(view.progress, trouble(problem));
  });
}

function running({ done = 0, of = 0 }, cancel) {
  return h('div.inline', h('progress', { max: of || 1, value: String(done), 'aria-label': t('panel.replay') }),
    h('span', of ? t('replay.running', { done: number(done), of: number(of) }) : t('replay.waiting')), cancel);
}

function ended(state, { problem }) {
  return state === 'done' ? null : h(`p.notice.${state === 'failed' ? 'bad' : 'warn'}`, t(`replay.${state}`), ' ', problem ?? '');
}
