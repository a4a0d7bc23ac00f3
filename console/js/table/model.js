/** The table as it stands in this page: what the hub knows plus what was not sent yet. Edits are worded as the API words them. */
export class Model {
  constructor(grid) {
    this.take(grid);
  }

  /** Starts over from what the hub answered. */
  take({ columns, rows, cases = [], ...settings }) {
    this.cases = cases.map(one => ({ ...one }));
    this.settings = settingsOf(settings);
    this.columns = columns.map(column => ({ ...column }));
    this.rows = rows.map(row => ({ ...row, cells: { ...row.cells } }));
    this.#index();
  }

  row(id) {
    return this.#byId.get(id);
  }

  text(row, column) {
    return this.row(row)?.cells[column] ?? '';
  }

  /** Id of the row above, null for the top. */
  above(id) {
    return this.rows[this.rows.findIndex(row => row.id === id) - 1]?.id ?? null;
  }

  /** Changes the table and answers the edits that take it back. */
  apply(edit) {
    const back = WAYS[edit.edit]?.(this, edit) ?? [];
    if (edit.edit !== 'set_cell' && edit.edit !== 'enable_row') this.#index();
    return back;
  }

  applyAll(edits) {
    return edits.map(edit => this.apply(edit)).reverse().flat();
  }

  #byId = new Map();

  #index() {
    this.#byId = new Map(this.rows.map(row => [row.id, row]));
  }
}

const WAYS = {
  set_cell: (model, { row, column, text }) => {
    const before = model.text(row, column);
    const found = model.row(row);
    if (found && text === '') delete found.cells[column];
    else if (found) found.cells[column] = text;
    return [{ edit: 'set_cell', row, column, text: before }];
  },
  add_row: (model, { row, after_row: after, cells = {} }) => {
    insert(model, { id: row, enabled: true, cells: { ...cells } }, after);
    return [{ edit: 'remove_row', row }];
  },
  remove_row: (model, { row }) => {
    const { enabled, cells } = model.row(row);
    const back = [{ edit: 'add_row', row, after_row: model.above(row), cells: { ...cells } }];
    if (!enabled) back.push({ edit: 'enable_row', row, enabled: false });
    model.rows = model.rows.filter(one => one.id !== row);
    return back;
  },
  add_case: (model, { name, given, expected }) => {
    const id = free(model.cases.map(one => one.id), name, n => `${name} (${n})`);
    model.cases.push({ id, name, given, expected });
    return [{ edit: 'remove_case', id }];
  },
  set_case: (model, { id, name, given, expected }) => {
    const found = model.cases.find(one => one.id === id);
    const back = { ...found, edit: 'set_case' };
    back.id = free(model.cases.filter(one => one !== found).map(one => one.id), name, n => `${name} (${n})`);
    Object.assign(found, { id: back.id, name, given, expected });
    return [back];
  },
  remove_case: (model, { id }) => {
    const { name, given, expected } = model.cases.find(one => one.id === id);
    model.cases = model.cases.filter(one => one.id !== id);
    return [{ edit: 'add_case', name, given, expected }];
  },
  set_setting: (model, { setting, text }) => {
    const back = [{ edit: 'set_setting', setting, text: model.settings[setting] ?? '' }];
    model.settings[setting] = text;
    return back;
  },
  move_row: (model, { row, after_row: after }) => {
    const back = [{ edit: 'move_row', row, after_row: model.above(row) }];
    const moved = model.row(row);
    model.rows = model.rows.filter(one => one.id !== row);
    insert(model, moved, after);
    return back;
  },
  enable_row: (model, { row, enabled }) => {
    const found = model.row(row);
    const back = [{ edit: 'enable_row', row, enabled: found.enabled }];
    found.enabled = enabled;
    return back;
  },
  add_column: (model, { name, role, operator = '' }) => {
    const key = fresh(model, name || role);
    model.columns.push({ key, header: name || role, name, role, operator, type: null, choices: [] });
    return [{ edit: 'remove_column', column: key }];
  },
  remove_column: (model, { column }) => {
    const gone = model.columns.find(one => one.key === column);
    const at = model.columns.indexOf(gone);
    const back = [{ edit: 'add_column', name: gone.name, role: gone.role, operator: gone.operator, after_column: model.columns[at - 1]?.key ?? null }];
    for (const row of model.rows) {
      if (row.cells[column]) back.push({ edit: 'set_cell', row: row.id, column, text: row.cells[column] });
      delete row.cells[column];
    }
    model.columns.splice(at, 1);
    return back;
  },
};

/** A place that is gone meanwhile counts as the end: nothing that was typed is dropped. */
function insert(model, row, after) {
  const at = after === null ? 0 : model.rows.findIndex(one => one.id === after) + 1 || model.rows.length;
  model.rows.splice(at, 0, row);
}

function fresh(model, wanted) {
  return free(model.columns.map(column => column.key), wanted, n => `${wanted}_${n}`);
}

function free(taken, wanted, numbered) {
  let name = wanted;
  for (let n = 2; taken.includes(name); n++) name = numbered(n);
  return name;
}

/** Settings of a table as edits word them. */
export function settingsOf({ title = {}, purpose = {}, hit_policy, otherwise, from, until }) {
  const both = ({ zh, en }) => [zh, en].filter(Boolean).join(' / ');
  return { title: both(title), purpose: both(purpose), hit_policy, no_match: otherwise, from, until };
}

/** Long enough that two people never give the same one. */
export function freshRowId() {
  return `R-${crypto.randomUUID().slice(0, 8)}`;
}
