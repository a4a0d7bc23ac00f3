/** What leads from one version to another, cell by cell, old beside new. */
import { h } from '../dom.js';
import { t, word } from '../i18n.js';
import { nothing } from '../widgets.js';
import { headerText } from './columns.js';

export function changes(desk, all) {
  if (!all.length) return nothing(t('changes.none'));
  return h('div.scroll', h('table.diff', { 'data-part': 'changes' },
    h('thead', h('tr', ['what', 'where', 'before', 'after'].map(name => h('th', { scope: 'col' }, t(`changes.${name}`))))),
    h('tbody', all.map(one => line(desk, one)))));
}

function line(desk, { kind, row, column, before, after }) {
  const where = [row, columnName(desk, column)].filter(Boolean);
  const jump = row && desk.model.row(row);
  return h('tr', h('td', word('change', kind)),
    h('td', jump ? h('button.quiet', { type: 'button', onclick: () => desk.go(row, column) }, where.join(' · ')) : where.join(' · ')),
    h('td', before ? h('del', said(desk, kind, column, before)) : '–'), h('td', after ? h('ins', said(desk, kind, column, after)) : '–'));
}

function said(desk, kind, column, text) {
  if (kind.toLowerCase() === 'row_switched') return word('switch', text);
  return told(desk, column, text);
}

/** A cell, or where no column is given a whole row, in the language of the page. */
export function told(desk, column, text) {
  return column ? desk.look.choice(desk.model.columns.find(one => one.key === column), text) : plain(desk, text);
}

/** Each cell under its header in the language of the page; of a case, what is given and what must come out. */
function plain({ model, look }, text) {
  const cell = part => {
    const column = model.columns.find(({ header }) => part.startsWith(`${header}: `));
    return column ? `${headerText(column)}: ${look.choice(column, part.slice(column.header.length + 2))}` : part;
  };
  return text.split(' → ').map(side => side.split('; ').map(cell).join('; ')).join(' → ');
}

function columnName(desk, key) {
  const found = desk.model.columns.find(column => column.key === key);
  return found ? headerText(found) : key && word('setting', key);
}
