/** What keeps changes from the hub: both texts where two people wrote the same cell, or what the hub said. Nothing is dropped unasked. */
import { h } from '../dom.js';
import { t } from '../i18n.js';
import { trouble } from '../layout.js';
import { told } from './changes.js';
import { headerText } from './columns.js';

export function conflict(desk) {
  const { draft } = desk;
  if (!draft.problem) return null;
  if (draft.state === 'offline') return h('section.notice.bad', { role: 'alert' }, h('p', t('saved.offline_long', { n: draft.unsent.length })), again(draft));
  return draft.problem.conflicts?.length ? asks(desk, draft.problem.conflicts) : refusal(draft);
}

function refusal(draft) {
  return [trouble(draft.problem), h('p.ways', again(draft),
    h('button', { type: 'button', disabled: !draft.mayUndo, onclick: () => draft.undo() }, t('saved.undo_last')),
    h('button', { type: 'button', onclick: () => draft.reload() }, t('saved.reload_keep')),
    h('button', { type: 'button', onclick: () => draft.reload(() => false) }, t('saved.reload_drop')))];
}

function again(draft) {
  return h('button', { type: 'button', onclick: () => draft.save() }, t('saved.again'));
}

function asks(desk, conflicts) {
  const keep = new Map(conflicts.map(one => [keyOf(one), true]));
  const send = () => desk.draft.reload(edit => keep.get(keyOf(edit)) ?? keep.get(`${edit.row}|`) ?? true);
  return h('section.notice.warn', { role: 'alert', 'data-part': 'conflicts' },
    h('div.grow', h('h2', t('conflict.title')),
      h('ul', conflicts.map(one => h('li', both(desk, one, mine => keep.set(keyOf(one), mine))))),
      h('p', h('button.main', { type: 'button', onclick: send }, t('conflict.go_on')))));
}

/** Two texts side by side with one to choose. */
export function both(desk, { row, column, base, mine, theirs }, choose) {
  const name = `conflict-${row}-${column}`;
  const say = text => (text ? told(desk, column, text) : t('grid.blank'));
  const option = (id, text, checked) => h('label.choice',
    h('input', { type: 'radio', name, checked, onchange: () => choose(id === 'mine') }), h('span', h('small', t(`conflict.${id}`)), h('b', say(text))));
  return h('fieldset.both', h('legend', [row, columnName(desk, column)].filter(Boolean).join(' · '), h('small', ' ', t('conflict.base', { text: say(base) }))),
    option('mine', mine, true), option('theirs', theirs, false));
}

function columnName(desk, key) {
  const found = desk.model.columns.find(column => column.key === key);
  return found ? headerText(found) : key;
}

function keyOf({ row = '', column = '' }) {
  return `${row}|${column}`;
}
