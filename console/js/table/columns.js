/** How the columns of a table are shown and edited in the grid. */
import { h } from '../dom.js';
import { moment, number, percent } from '../format.js';
import { current, t, word } from '../i18n.js';

export const FIELD = 'c:';

/** @param look what to show of a cell besides its text: {marks: (row, column) => {tone, title}, names} */
export function columns(model, look, options) {
  const asked = model.columns.map(column => dataColumn(column, look, options));
  const earned = options.economics ? ECONOMICS.map(([field, show]) => economicsColumn(field, show)) : [];
  return options.sentences ? [sentenceColumn()] : [...asked, ...earned];
}

/** The half of "中文 / English" that this page speaks. */
export function headerText(column) {
  const [zh, en] = column.header.split(' / ');
  return en && current() === 'en' ? en : zh;
}

/** The frozen column at the left: where the row stands, its id, and whether it is off. */
export function rowHeader() {
  return {
    field: 'id', headerSort: false, resizable: false, frozen: true, width: innerWidth < 640 ? 52 : 92, cssClass: 'rowhead',
    titleFormatter: () => h('span', t('grid.row')),
    formatter: cell => {
      const { id, place, enabled, fired } = cell.getRow().getData();
      const says = [fired ? t('grid.fired') : '', enabled ? '' : t('grid.off'), t('grid.row_id', { id })].filter(Boolean).join(' · ');
      return h('span.rowid', { title: says }, h('b', place), h('small', id));
    },
  };
}

function dataColumn(column, look, { filters, editable }) {
  return {
    field: FIELD + column.key, headerSort: false, minWidth: 84, maxInitialWidth: column.role === 'condition' && column.type?.toLowerCase() !== 'text' ? 132 : 210, resizable: 'header',
    cssClass: `role-${column.role}`, titleFormatter: () => title(column, look),
    formatter: cell => shown(cell, column, look),
    editable, ...editor(column, look),
    ...(filters && { headerFilter: filterField(column), headerFilterFunc: (wanted, text) => look.choice(column, text).toLowerCase().includes(wanted.toLowerCase()) }),
  };
}

/** Hears more than keys: Chinese is not typed key by key, and text may come from the clipboard. */
function filterField(column) {
  return (cell, drawn, filter) => {
    const field = h('input', { type: 'search', 'aria-label': t('grid.filter_of', { column: headerText(column) }), oninput: () => filter(field.value) });
    return field;
  };
}

function title(column, look) {
  const asks = column.role === 'condition' && column.operator ? word('operator', column.operator) : word('role_of', column.role);
  return h('span.coltitle', { title: look.explain(column) }, h('b', headerText(column)), h('small', asks));
}

function shown(cell, column, look) {
  const { id } = cell.getRow().getData();
  const { tone, title: says } = look.mark(id, column.key) ?? {};
  const element = cell.getElement();
  element.classList.remove('wrong', 'odd', 'changed', 'matched', 'failed');
  if (tone) element.classList.add(tone);
  const text = cell.getValue() ?? '';
  const name = look.said(column, text);
  const titles = [name === text ? '' : text, says].filter(Boolean);
  if (titles.length) element.title = titles.join(' · ');
  else element.removeAttribute('title');
  return h('span', name);
}

function editor(column, look) {
  if (!column.choices.length) return { editor: 'input', editorParams: { elementAttributes: { 'aria-label': headerText(column) } } };
  const values = column.choices.map(code => ({ value: code, label: look.choice(column, code) }));
  return {
    editor: 'list',
    editorParams: { values, autocomplete: true, freetext: true, allowEmpty: true, listOnEmpty: true, elementAttributes: { 'aria-label': headerText(column) } },
  };
}

function sentenceColumn() {
  return { field: 'sentence', headerSort: false, cssClass: 'sentence', widthGrow: 1, minWidth: 300, titleFormatter: () => h('span.coltitle', h('b', t('grid.sentence'))), formatter: cell => h('span', cell.getValue() ?? '') };
}

const ECONOMICS = [
  ['hits', earned => number(earned.hits)],
  ['last_hit', earned => moment(earned.last_hit)],
  ['accepted', earned => (earned.offers ? `${number(earned.accepted)} · ${percent(earned.accepted / earned.offers)}` : number(earned.accepted))],
  ['value', earned => number(earned.value)],
  ['dead', earned => (earned.dead ? t('economics.is_dead') : '')],
];

function economicsColumn(field, show) {
  return {
    field: `e:${field}`, headerSort: false, minWidth: 80, cssClass: 'earned',
    titleFormatter: () => h('span.coltitle', h('b', t(`economics.${field}`)), h('small', t('economics.read_only'))),
    formatter: cell => {
      const { earned } = cell.getRow().getData();
      return h(field === 'dead' && earned?.dead ? 'span.tag.warn' : 'span', earned ? show(earned) : '');
    },
  };
}
