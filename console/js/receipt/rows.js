/** Rows of decision tables that matched, so that their owner finds them again in the workbook. */
import { h, icon } from '../dom.js';
import { t } from '../i18n.js';
import { nothing } from '../widgets.js';

/** Everything that fired, each row once: what it said of the customer, proposed or stopped. */
export function rows({ rows: own = [], candidates = [] }) {
  const all = [...own, ...candidates.flatMap(one => [one.proposed_by, one.stopped_by])].filter(Boolean);
  const unique = new Map(all.map(row => [`${row.file}#${row.sheet}#${row.row}`, row]));
  if (unique.size === 0) return nothing(t('receipt.no_rows'));
  return h('div.rows', [...unique.values()].map(firedRow));
}

export function firedRow({ file, sheet, row, version, cells = [] }) {
  return h('div.fired',
    h('p.where', icon('table'), h('b', file), ' ', h('span', t('receipt.row', { sheet, row })), ' ', h('small', t('receipt.version', { version }))),
    h('p.cells', cells.map(cell)));
}

/** A cell comes as "header: text"; the text may hold further colons. */
function cell(text) {
  const [header, ...rest] = text.split(': ');
  return rest.length ? h('span.cell', h('small', header), h('b', rest.join(': '))) : h('span.cell', h('b', text));
}
