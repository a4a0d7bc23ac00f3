/** What a person can do to the selected cells, as edits. A command that makes no sense for the selection makes no edit. */
import { cellEdit, paste, readBlock, written } from './clipboard.js';
import { freshRowId } from './model.js';

export const commands = {
  add: ({ model, rows }) => [{ edit: 'add_row', row: freshRowId(), after_row: rows.at(-1) ?? model.rows.at(-1)?.id ?? null, cells: {} }],
  duplicate: ({ model, rows }) => rows.toReversed().map(row => ({ edit: 'add_row', row: freshRowId(), after_row: rows.at(-1), cells: { ...model.row(row).cells } })),
  up: ({ model, rows }) => {
    const above = rows.length ? model.above(rows[0]) : null;
    return above === null ? [] : [{ edit: 'move_row', row: above, after_row: rows.at(-1) }];
  },
  down: ({ model, rows }) => {
    const below = rows.length ? model.rows[model.rows.findIndex(row => row.id === rows.at(-1)) + 1] : null;
    return below ? [{ edit: 'move_row', row: below.id, after_row: model.above(rows[0]) }] : [];
  },
  toggle: ({ model, rows }) => {
    const enabled = rows.some(row => !model.row(row).enabled);
    return rows.filter(row => model.row(row).enabled !== enabled).map(row => ({ edit: 'enable_row', row, enabled }));
  },
  remove: ({ rows }) => rows.map(row => ({ edit: 'remove_row', row })),
  clear: ({ model, rows, columns }) => each(rows, columns, (row, column) => (model.text(row, column) ? cellEdit(row, column, '') : null)),
  /** The first selected row over all below it; with one row selected, the row above over it. */
  fill: ({ model, rows, columns }) => {
    const source = rows.length > 1 ? rows[0] : model.above(rows[0]);
    if (!source) return [];
    return each(rows.filter(row => row !== source), columns, (row, column) => {
      const text = model.text(source, column);
      return text === model.text(row, column) ? null : cellEdit(row, column, text);
    });
  },
};

export function copied({ model, rows, columns }) {
  return written(rows.map(row => columns.map(column => model.text(row, column))));
}

/** @param shown ids of the rows in view, in order: a filter does not let a paste touch what is hidden */
export function pasted(text, { model, rows, columns }, shown) {
  const all = { rows: shown, columns: model.columns.map(column => column.key) };
  return rows.length ? paste(readBlock(text), { rows, columns }, all, freshRowId) : [];
}

function each(rows, columns, edit) {
  return rows.flatMap(row => columns.map(column => edit(row, column)).filter(Boolean));
}
