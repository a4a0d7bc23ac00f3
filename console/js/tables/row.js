/** One table of the list: what it is for, what is in force, who changed it last, and what is under way. */
import { fileAddress } from '../api.js';
import { h, icon } from '../dom.js';
import { day, doer, number } from '../format.js';
import { label, t, word } from '../i18n.js';
import { tag, when } from '../widgets.js';
import { earnings } from './economics.js';
import { uploader } from './upload.js';

const TONES = { draft: 'info', proposed: 'warn', approved: 'ok', rejected: 'bad' };

export function tableRow(table, me, problems) {
  return h('li.card', { 'data-table': table.name },
    h('div.heading',
      h('h2', h('a', { href: address(table.name) }, label(table.title, table.name))),
      h('span.marks', table.active ? tag(t('tables.version', { n: table.active.number })) : tag(t('tables.new'), 'warn'),
        tag(word('policy', table.hit_policy)), validity(table))),
    h('p', label(table.purpose)),
    h('p.hint', t('tables.size', { rows: number(table.rows), columns: number(table.columns), cases: number(table.cases) }), lastChange(table.active)),
    problems.length ? h('ul.reasons', problems.map(one => h('li.reason', one))) : null,
    table.open.length ? h('ul.lines', table.open.map(draft => openDraft(table, draft, me))) : null,
    h('div.ways', take(table.name, '/workbook', t('tables.workbook')), figures(table.name),
      take(table.name, '/dmn', 'DMN'), uploader(table, me)));
}

/** True when somebody else's proposal waits for this person. */
export function awaits(draft, me) {
  const mayApprove = me.roles.includes('approver') || me.roles.includes('admin');
  return draft.state === 'proposed' && mayApprove && !draft.editors.includes(me.user);
}

export function address(name, draft) {
  const query = new URLSearchParams(draft ? { name, draft } : { name });
  return `table.html?${query}`;
}

export function openDraft(table, draft, me) {
  return h('li',
    tag(word('version', draft.state), TONES[draft.state]),
    h('span.grow', h('a', { href: address(table.name, draft.id) }, t('tables.draft_of', { who: draft.editors.map(doer).join(', ') || doer(draft.author) })),
      draft.why ? h('small', draft.why) : null),
    awaits(draft, me) ? tag(t('tables.waits_for_you'), 'warn') : null,
    h('span.end', when(draft.created)));
}

function lastChange(active) {
  if (!active) return null;
  return [' · ', t('tables.changed', { who: doer(active.author) }), ' ', when(active.created), active.why ? ` · ${active.why}` : ''];
}

function validity({ from, until }) {
  const parts = [from ? t('tables.from', { day: day(from) }) : '', until ? t('tables.until', { day: day(until) }) : ''];
  const text = parts.filter(Boolean).join(' ');
  return text ? tag(text, 'info') : null;
}

function take(name, path, text) {
  return h('a.way', { href: fileAddress(`/tables/${encodeURIComponent(name)}${path}`), download: '' }, icon('take'), text);
}

/** The file is there once the rows are counted. */
function figures(name) {
  const path = `/tables/${encodeURIComponent(name)}`;
  const fetchIt = async event => {
    const button = event.currentTarget;
    button.disabled = true;
    await earnings(path).then(() => location.assign(fileAddress(`${path}/workbook?economics=true`)), () => {});
    button.disabled = false;
  };
  return h('button.quiet.way', { type: 'button', onclick: fetchIt }, icon('take'), t('tables.economics'));
}
