/** What the grid says about a cell besides its text: what is wrong, odd, changed, or how it was tried. */
import { current, label, t, word } from '../i18n.js';

const CELL = /([A-Z]+)(\d+)/;

export class Look {
  findings = [];
  trace = null;
  earned = null;

  constructor(names, answer, model) {
    this.names = names;
    this.model = model;
    this.take(answer);
  }

  take(answer) {
    this.sentences = new Map((answer.grid?.rows ?? []).map(row => [row.id, row.sentence]));
    this.changed = new Map((answer.changes ?? []).filter(({ kind }) => kind.toLowerCase() === 'cell_changed').map(one => [`${one.row}|${one.column}`, one]));
    this.wrong = placed(answer, this.model);
  }

  sentence(row) {
    return label(this.sentences.get(row.id), '');
  }

  fired(row) {
    return this.trace?.fired.has(row) ?? false;
  }

  mark(row, column) {
    const key = `${row}|${column}`;
    if (this.wrong.has(key)) return { tone: 'wrong', title: this.wrong.get(key) };
    if (this.trace) return { tone: TRACED[this.trace.cells.get(row)?.[column]?.toLowerCase()] };
    const odd = this.findings.find(one => one.row === row && one.column === column);
    if (odd) return { tone: 'odd', title: label(odd.message) };
    const change = this.changed.get(key);
    return change ? { tone: 'changed', title: t('grid.before', { text: change.before || t('grid.blank') }) } : undefined;
  }

  /** Rows that have any mark. */
  marked() {
    const keys = [...this.wrong.keys(), ...this.changed.keys()].map(key => key.split('|')[0]);
    return [...keys, ...this.findings.map(one => one.row), ...(this.trace ? this.trace.rows : [])].filter(Boolean);
  }

  tried(trace) {
    this.trace = trace && {
      fired: new Set(trace.rows.filter(row => row.fired).map(row => row.id)),
      cells: new Map(trace.rows.map(row => [row.id, row.cells])),
      rows: trace.rows.map(row => row.id),
    };
  }

  explain(column) {
    const entry = this.names.entry(column.name);
    return [label(entry?.label, column.name), entry?.unit && word('unit', entry.unit), column.type && word('type', column.type)].filter(Boolean).join(' · ');
  }

  choice(column, code) {
    const entry = this.names.entry(column.name);
    const said = entry?.names?.[code]?.[current()] ?? (column.name === 'action' ? this.names.actionLabel(code) : word('value', code));
    return said && said !== code ? `${code} · ${said}` : code;
  }
}

const TRACED = { matched: 'matched', failed: 'failed' };

/** Problems name a cell of the sheet; the grid shows them where that cell is: two rows of titles or one, a hidden column for ids. */
function placed({ problems = [], grid }, model) {
  const wrong = new Map();
  for (const problem of problems) {
    const text = [problem.found, problem.expected, problem.advice].filter(Boolean).join(' ');
    for (const row of grid.rows) {
      for (const { key } of model.columns) {
        if (sameCell(problem, row, key)) wrong.set(`${row.id}|${key}`, problem.sentence ?? text);
      }
    }
  }
  return wrong;
}

/** The cell's text is what was found; the row number decides between equal texts as far as it can. */
function sameCell(problem, row, key) {
  return CELL.test(problem.place ?? '') && problem.found !== '' && row.cells[key] === problem.found;
}
