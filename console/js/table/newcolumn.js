/** A column from the catalogue, chosen by its name; and taking one away. */
import { get } from '../api.js';
import { h, put } from '../dom.js';
import { label, t, word } from '../i18n.js';
import { headerText } from './columns.js';

const OPERATORS = ['one of', 'equals', 'at least', 'at most', 'from..to', 'is'];
const ROLES = ['condition', 'output', 'note'];

export function columnForm(desk, close) {
  const names = h('datalist', { id: 'catalogue-names' });
  get('/catalogue').then(({ entries = [] }) => put(names, entries.map(entry => h('option', { value: entry.name }, label(entry.label, entry.name)))));
  const field = h('input', { id: 'column-name', list: 'catalogue-names', autocomplete: 'off' });
  const role = choice('column-role', ROLES.map(one => [one, word('role_of', one)]));
  const operator = choice('column-operator', OPERATORS.map(one => [one, word('operator', one)]));
  const gone = choice('column-gone', desk.model.columns.map(column => [column.key, headerText(column)]));
  const add = event => {
    event.preventDefault();
    const asks = role.value === 'condition';
    desk.draft.change([{ edit: 'add_column', name: role.value === 'note' ? '' : field.value.trim(), role: role.value, operator: asks ? operator.value : '', after_column: null }]);
    close();
  };
  const take = () => (desk.draft.change([{ edit: 'remove_column', column: gone.value }]), close());
  return h('form.inline', { onsubmit: add },
    labelled('column-name', t('column.name'), field), names,
    labelled('column-role', t('column.role'), role), labelled('column-operator', t('column.operator'), operator),
    h('button.main', { type: 'submit' }, t('column.add')), h('span.gap'),
    labelled('column-gone', t('column.which'), gone), h('button', { type: 'button', onclick: take }, t('column.remove')));
}

export function labelled(id, text, control) {
  return h('span.field', h('label', { for: id }, text), control);
}

export function choice(id, pairs) {
  return h('select', { id }, pairs.map(([value, text]) => h('option', { value }, text)));
}
