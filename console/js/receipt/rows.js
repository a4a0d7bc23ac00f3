/** Rows of decision tables that matched, so that their owner finds them again in the workbook. */
import { h, icon } from '../dom.js';
import { label, t } from '../i18n.js';
import { nothing } from '../widgets.js';

/** Everything that fired, each row once with what it did: spoke of the customer, proposed or stopped actions. */
export function rows({ rows: own = [], candidates = [] }, names) {
  const found = new Map();
  own.forEach(row => note(found, row, 'said'));
  candidates.forEach(one => note(found, one.proposed_by, 'proposed', label(one.label, names.actionLabel(one.action))));
  candidates.forEach(one => note(found, one.stopped_by, 'stopped', label(one.label, names.actionLabel(one.action))));
  if (found.size === 0) return nothing(t('receipt.no_rows'));
  return h('div.rows', [...found.values()].map(({ row, role, actions }) =>
    firedRow(row, h(`p.role.${role}`, t(`receipt.${role}`, { actions: [...actions].join(', ') })))));
}

export function firedRow({ file, sheet, row, version, cells = [], conditions = [] }, role) {
  return h('div.fired',
    role ?? null,
    h('p.where', icon('table'), h('b', file), ' ', h('span', t('receipt.row', { sheet, row })), ' ', h('small', t('receipt.version', { version }))),
    conditions.length ? h('ul.conditions', conditions.map(one => h('li', one))) : h('p.cells', cells.map(cell)));
}

function note(found, row, role, action) {
  if (!row) return;
  const key = [row.file, row.sheet, row.row, role].join('#');
  if (!found.has(key)) found.set(key, { row, role, actions: new Set() });
  if (action) found.get(key).actions.add(action);
}

/** A cell comes as "header: text"; the text may hold further colons. */
function cell(text) {
  const [header, ...rest] = text.split(': ');
  return rest.length ? h('span.cell', h('small', header), h('b', rest.join(': '))) : h('span.cell', h('b', text));
}
