/** Rows of decision tables that matched, so that their owner finds them again in the workbook. */
import { h, icon } from '../dom.js';
import { label, t } from '../i18n.js';
import { nothing } from '../widgets.js';

/** Everything that fired, each row once with what it did: spoke of the customer, proposed, stopped or weighed actions. */
export function rows({ rows: own = [], candidates = [] }, names) {
  const found = new Map();
  const weights = candidates.filter(one => one.weighed_by).map(one => key(one.weighed_by));
  own.filter(row => !weights.includes(key(row))).forEach(row => note(found, row, 'said'));
  candidates.forEach(one => note(found, one.proposed_by, 'proposed', label(one.label, names.actionLabel(one.action))));
  candidates.forEach(one => note(found, one.stopped_by, 'stopped', label(one.label, names.actionLabel(one.action))));
  candidates.forEach(one => note(found, one.weighed_by, 'weighed', label(one.label, names.actionLabel(one.action))));
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
  const place = `${key(row)}#${role}`;
  if (!found.has(place)) found.set(place, { row, role, actions: new Set() });
  if (action) found.get(place).actions.add(action);
}

function key({ file, sheet, row }) {
  return [file, sheet, row].join('#');
}

/** A cell comes as "header: text"; the text may hold further colons. */
function cell(text) {
  const [header, ...rest] = text.split(': ');
  return rest.length ? h('span.cell', h('small', header), h('b', rest.join(': '))) : h('span.cell', h('b', text));
}
