/** The grid: shows the model, says what is selected, hands what people type to the draft. Only rows in view are drawn. */
import { TabulatorFull as Tabulator } from '../../lib/tabulator-tables/tabulator_esm.min.js';
import { t } from '../i18n.js';
import { columns, FIELD, rowHeader } from './columns.js';
import { corners, keyOf, STANDARD } from './tabulating.js';

const MANY = 40;

export class Grid {
  #options = { filters: false, sentences: false, economics: null, editable: () => false };
  #filter = '';
  #told = new Set();

  constructor(element, model, look, options) {
    this.model = model;
    this.look = look;
    this.#options = { ...this.#options, ...options };
    this.table = new Tabulator(element, { ...STANDARD, data: this.#data(), columns: columns(model, look, this.#options), rowHeader: rowHeader(), placeholder: t('grid.no_rows') });
    this.built = new Promise(done => this.table.on('tableBuilt', done));
    this.table.on('cellEdited', cell => options.onText(cell.getData().id, keyOf(cell.getColumn()), (cell.getValue() ?? '').trim()));
    for (const event of ['rangeChanged', 'rangeAdded', 'rangeRemoved']) this.table.on(event, () => options.onSelect());
  }

  get holder() {
    return this.table.element.querySelector('.tabulator-tableholder');
  }

  /** Rows and data columns of the selection, in the order shown. */
  selection() {
    const [range] = this.table.getRanges();
    return {
      model: this.model,
      rows: range ? range.getRows().map(row => row.getData().id) : [],
      columns: range ? range.getColumns().map(keyOf).filter(Boolean) : [],
    };
  }

  /** Ids of the rows that the filter leaves. */
  shown() {
    return this.table.getRows('active').map(row => row.getData().id);
  }

  /** Brings the cell into view and selects it. */
  async go(row, column) {
    if (!this.model.row(row)) return;
    if (!this.shown().includes(row)) this.filter('');
    const found = this.table.getRow(row);
    if (!this.table.getRows('visible').includes(found)) await this.table.scrollToRow(row, 'center', true).catch(() => {});
    const key = column && this.model.columns.some(one => one.key === column) ? column : this.model.columns[0]?.key;
    const cell = found.getCell(FIELD + key);
    if (!cell) return;
    cell.getElement().scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.select(cell, cell);
  }

  /** A range that is added stands on the first cell for a moment, so the one that is there moves. */
  select(from, to) {
    const [range] = this.table.getRanges();
    range ? range.setBounds(from, to) : this.table.addRange(from, to);
    this.holder.focus({ preventScroll: true });
  }

  edit(text) {
    const [range] = this.table.getRanges();
    const [cell] = range ? corners(range) : [];
    if (!cell || !keyOf(cell.getColumn()) || !this.#options.editable()) return;
    cell.edit();
    const field = cell.getElement().querySelector('input');
    if (!field || text === undefined) return;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** What changed in the model, drawn with as little work as it takes. */
  async show(edits) {
    if (edits.some(({ edit }) => edit.endsWith('_column'))) return this.rebuild();
    if (edits.length > MANY || edits.some(({ edit }) => !['set_cell', 'enable_row'].includes(edit))) return this.refill();
    const rows = [...new Set(edits.map(({ row }) => row))].filter(row => this.model.row(row));
    await this.table.updateData(rows.map(row => this.#line(this.model.row(row))));
    this.#draw(rows);
    this.#options.onSelect();
    return undefined;
  }

  /** The hub's answer: sentences and what others changed. */
  async sync() {
    const before = this.table.getData();
    const after = this.#data();
    if (before.length !== after.length || before.some((row, at) => row.id !== after[at].id)) return this.refill();
    const different = after.filter((row, at) => Object.keys({ ...row, ...before[at] }).some(field => row[field] !== before[at][field]));
    if (different.length) await this.table.updateData(different);
    this.#options.onSelect();
    return undefined;
  }

  async refill() {
    const [range] = this.table.getRanges();
    const [from, to] = (range ? corners(range) : []).map(cell => ({ row: cell.getData().id, field: cell.getField() }));
    const left = this.holder.scrollLeft;
    await this.table.replaceData(this.#data());
    this.holder.scrollLeft = left;
    if (from && this.#drawn(from.row)) this.select(this.#cell(from), this.#cell(this.#drawn(to.row) ? to : from));
    this.#options.onSelect();
  }

  async rebuild(options = {}) {
    Object.assign(this.#options, options);
    this.table.clearHeaderFilter();
    this.table.setColumns(columns(this.model, this.look, this.#options));
    await this.table.replaceData(this.#data());
    this.table.redraw(true);
    this.#options.onSelect();
  }

  /** Draws cells again whose marks came or went: rows by id. */
  mark(rows) {
    const now = new Set(rows);
    this.#draw([...new Set([...now, ...this.#told])]);
    this.#told = now;
  }

  filter(text) {
    this.#filter = text.trim().toLowerCase();
    if (!this.#filter) return this.table.clearFilter(true);
    return this.table.setFilter(row => Object.entries(row).some(([field, value]) => typeof value === 'string' && (field.startsWith(FIELD) || field === 'id' || field === 'said') && value.toLowerCase().includes(this.#filter)));
  }

  #cell({ row, field }) {
    const found = this.table.getRow(row);
    return found.getCell(field) || found.getCells()[1];
  }

  #drawn(row) {
    return this.model.row(row) && this.table.getRow(row)?.getElement().isConnected;
  }

  #draw(rows) {
    rows.forEach(id => this.model.row(id) && this.table.getRow(id)?.reformat());
  }

  #data() {
    return this.model.rows.map((row, at) => this.#line(row, at));
  }

  #line(row, at = this.model.rows.indexOf(row)) {
    const cells = Object.fromEntries(this.model.columns.map(({ key }) => [FIELD + key, row.cells[key] ?? '']));
    const said = this.model.columns.map(column => this.look.said(column, row.cells[column.key] ?? '')).join('\n');
    return { id: row.id, said, place: at + 1, enabled: row.enabled, sentence: this.look.sentence(row), fired: this.look.fired(row.id), earned: this.#options.economics?.(row.id) ?? null, ...cells };
  }
}
