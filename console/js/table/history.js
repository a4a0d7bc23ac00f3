/** Every version: who, when, why; what changed; and the way back. */
import { get, post } from '../api.js';
import { h, put } from '../dom.js';
import { day, doer } from '../format.js';
import { t, word } from '../i18n.js';
import { trouble } from '../layout.js';
import { nothing, tag, when } from '../widgets.js';
import { changes } from './changes.js';

const TONES = { active: 'ok', proposed: 'warn', approved: 'info', rejected: 'bad' };

export function history(desk) {
  const list = h('ul.lines', { 'data-part': 'versions' });
  const below = h('div', { role: 'status', 'data-part': 'difference' });
  const audit = h('ol.log');
  const view = { desk, list, below, audit };
  load(view).catch(problem => put(below, trouble(problem)));
  return h('div.panel',
    desk.draft ? [h('h3', t('history.of_draft')), live(desk)] : null,
    h('h3', t('history.versions')), list, below, h('h3', t('history.audit')), audit);
}

function live(desk) {
  const element = h('div');
  const show = () => put(element, changes(desk, desk.answer.changes));
  desk.addEventListener('answer', show);
  show();
  return element;
}

async function load({ desk, list, below, audit }) {
  const [{ items }, acts] = await Promise.all([get(`${desk.path}/versions`), get('/tables/audit', { table: desk.name, limit: 30 })]);
  const active = items.find(one => one.state === 'active');
  put(list, items.filter(one => one.number).map(one => version(desk, one, active, below)));
  put(audit, acts.items.map(one => h('li', when(one.at), h('b', word('act', one.act)), h('span', [doer(one.who), one.number && t('tables.version', { n: one.number }), one.why].filter(Boolean).join(' · ')), one.address ? h('small', t('history.address', { address: one.address })) : null)));
  if (!items.length) put(list, nothing());
}

function version(desk, one, active, below) {
  const compare = async () => {
    put(below, t('loading'));
    const { changes: all } = await get(`${desk.path}/diff`, { from: one.number, to: active?.number });
    put(below, h('h4', t('history.from_to', { from: one.number, to: active?.number })), changes(desk, all));
  };
  const attempt = work => () => work().catch(problem => put(below, trouble(problem)));
  const other = active && one.number !== active.number;
  return h('li', h('b.name', t('tables.version', { n: one.number })), tag(word('version', one.state), TONES[one.state]),
    h('span.grow', one.why || '–', h('small', [t('tables.changed', { who: doer(one.author) }), one.approver && t('history.approved_by', { who: doer(one.approver) }), one.from && t('tables.from', { day: day(one.from) })].filter(Boolean).join(' · '))),
    other ? h('button.quiet', { type: 'button', onclick: attempt(compare) }, t('history.compare')) : null,
    other && one.state === 'retired' ? h('button', { type: 'button', onclick: () => put(below, back(desk, one, below)) }, t('history.back')) : null,
    h('span.end', when(one.created)));
}

function back(desk, one, below) {
  const why = h('input', { id: 'rollback-why', required: true });
  const go = async event => {
    event.preventDefault();
    try {
      await post(`${desk.path}/rollback`, { to: one.number, why: why.value.trim() });
      location.assign(`table.html?name=${encodeURIComponent(desk.name)}`);
    } catch (problem) {
      put(below, trouble(problem));
    }
  };
  return h('form.inline.asks', { onsubmit: go }, h('p', t('history.back_hint', { n: one.number })),
    h('span.field', h('label', { for: 'rollback-why' }, t('publish.why')), why), h('button.main', { type: 'submit' }, t('history.back_now', { n: one.number })));
}
