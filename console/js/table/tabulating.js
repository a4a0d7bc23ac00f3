/** What this grid asks of the library, and small answers about its parts. */
import { FIELD } from './columns.js';

export const STANDARD = {
  index: 'id', nestedFieldSeparator: false, layout: 'fitDataStretch', height: '58vh', renderVerticalBuffer: 300,
  selectableRange: 1, selectableRangeRows: true, editTriggerEvent: 'dblclick', rowFormatter: dress,
};

function dress(row) {
  const { enabled, fired } = row.getData();
  row.getElement().classList.toggle('row-off', !enabled);
  row.getElement().classList.toggle('row-fired', fired);
}

/** First and last cell of a selection. */
export function corners(range) {
  const { start, end } = range.getBounds();
  return start && end ? [start, end].map(cell => cell.getComponent?.() ?? cell) : [];
}

export function keyOf(column) {
  const field = column.getField() ?? '';
  return field.startsWith(FIELD) ? field.slice(FIELD.length) : '';
}
