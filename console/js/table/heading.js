/** What this is, in which state, who works on it; and the way to a draft of one's own. */
import { fileAddress, post, remove } from '../api.js';
import { h, icon, put } from '../dom.js';
import { day, doer } from '../format.js';
import { label, t, word } from '../i18n.js';
import { trouble } from '../layout.js';
import { tag, when } from '../widgets.js';
import { address } from '../tables/row.js';

const TONES = { draft: 'info', proposed: 'warn', approved: 'ok', rejected: 'bad', active: 'ok', retired: '' };

export function heading(element, desk) {
  const show = () => put(element, head(desk), notices(desk));
  desk.addEventListener('answer', show);
  show();
}

function head(desk) {
  const { version, grid } = desk.answer;
  const path = desk.draft ? `/drafts/${desk.draft.id}/workbook` : `${desk.path}/workbook`;
  return h('div.heading',
    h('div', h('a.over', { href: 'tables.html' }, t('nav.tables')), h('h1', label(grid.title, desk.name)), h('p.hint', label(grid.purpose))),
    h('div.marks',
      tag(version.number ? t('table.version', { n: version.number, state: word('version', version.state) }) : word('version', version.state), TONES[version.state]),
      tag(word('policy', grid.hit_policy)),
      desk.draft ? lock(desk) : begin(desk),
      h('a.way', { href: fileAddress(path), download: '' }, icon('take'), 'Excel')));
}

/** In force: one button to a draft; drafts that are open already come first. */
function begin(desk) {
  const open = desk.table?.open ?? [];
  const start = busy(desk, async () => {
    const { version } = await post(`${desk.path}/drafts`);
    location.assign(address(desk.name, version.id));
  });
  return [...open.map(draft => h('a.way', { href: address(desk.name, draft.id) }, icon('tables'), t('tables.draft_of', { who: draft.editors.map(doer).join(', ') || doer(draft.author) }))),
    ['editor', 'admin'].some(role => desk.me.roles.includes(role)) ? h('button.main', { type: 'button', onclick: start }, t('table.begin')) : null];
}

function lock(desk) {
  const held = desk.answer.lock;
  const path = `/drafts/${desk.draft.id}/lock`;
  const act = work => busy(desk, async () => (await work(), await desk.renew()));
  if (!held) return desk.editable ? h('button.quiet', { type: 'button', title: t('lock.hint'), onclick: act(() => post(path)) }, icon('lock'), t('lock.take')) : null;
  if (held.owner === desk.me.user) return h('button.quiet', { type: 'button', onclick: act(() => remove(path)) }, icon('lock'), t('lock.mine'));
  return [h('span.tag.warn', icon('lock'), ' ', t('lock.of', { who: held.owner }), ' ', when(held.until)),
    desk.me.roles.includes('admin') ? h('button.quiet', { type: 'button', onclick: act(() => post(`${path}?override=true`)) }, t('lock.override')) : null];
}

function notices(desk) {
  const { version, base, stale } = desk.answer;
  if (!desk.draft) return h('p.hint', t('table.read_only'));
  return [
    h('p.hint', base ? t('table.based_on', { n: base.number ?? '' }) : t('tables.new'), ' · ', t('table.editors', { who: version.editors.map(doer).join(', ') || doer(version.author) }), ' · ', when(version.created)),
    version.state === 'rejected' ? h('section.notice.warn', h('p', t('table.rejected', { why: version.why }))) : null,
    version.state === 'approved' ? h('section.notice.ok', h('p', t('table.approved', { day: day(version.from), who: version.approver }))) : null,
    stale ? h('section.notice.warn', h('p', t('table.stale'))) : null,
  ];
}

/** A button's work; what goes wrong is said in the place for it. */
export function busy(desk, work) {
  return async event => {
    const button = event.currentTarget;
    button.disabled = true;
    desk.asked = button;
    desk.problem = null;
    try {
      await work();
    } catch (problem) {
      desk.problem = trouble(problem);
    }
    button.disabled = false;
    desk.tell('problem');
  };
}
