/** Every decision table: what is in force, what is under way, what waits for whom. */
import { get, whoAmI } from '../api.js';
import { h, put } from '../dom.js';
import { sentence } from '../api.js';
import { label, t } from '../i18n.js';
import { page } from '../layout.js';
import { card, nothing } from '../widgets.js';
import { newTable } from '../tables/newtable.js';
import { awaits, openDraft, tableRow } from '../tables/row.js';

page({ way: 'tables', title: 'nav.tables' }, async main => {
  const [{ release, items }, me, { items: problems = [] }] =
    await Promise.all([get('/tables'), whoAmI(), get('/problems').catch(() => ({}))]);
  const person = { user: me?.user ?? '', roles: me?.roles ?? [] };
  put(main,
    h('div.heading', h('h1', t('nav.tables')), h('small', t('tables.release', { n: release.number }))),
    h('p.hint', t('tables.hint')),
    newTable(person),
    waiting(items, person),
    items.length ? h('ul.tables', items.map(table => tableRow(table, person, about(table, problems)))) : nothing(t('tables.none')));
});

function waiting(tables, me) {
  const lines = tables.flatMap(table => table.open.filter(draft => awaits(draft, me)).map(draft =>
    h('div', h('h3', label(table.title, table.name)), h('ul.lines', openDraft(table, draft, me)))));
  return lines.length ? card(t('tables.waiting', { n: lines.length }), lines) : null;
}

function about(table, problems) {
  return problems.filter(({ file = '' }) => file === table.file || file.endsWith(`/${table.file}`)).map(sentence);
}
