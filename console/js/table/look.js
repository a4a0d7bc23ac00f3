/** What the grid says about a cell besides its text: what is wrong, odd, changed, or how it was tried. */
import { current, label, t, word } from '../i18n.js';

const CELL = /\b([A-Z]+)(\d+)\b/;
/** A cell that names codes: perhaps a sign of negation, then one code or a list. */
const NEGATION = /^(not\s|非|不是|≠|!=|<>)/i;
const BETWEEN_CODES = /[,，、;；]/;
const YES_NO = { yes: 'yes', y: 'yes', true: 'yes', 是: 'yes', no: 'no', n: 'no', false: 'no', 否: 'no' };
/** The title and the headers stand above the first row, and sheets count from 1. */
const ABOVE = 3;

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
    return change ? { tone: 'changed', title: t('grid.before', { text: this.said(this.model.columns.find(one => one.key === column), change.before ?? '') || t('grid.blank') }) } : undefined;
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

  /** A cell as people say it; what is no list of codes stays as it is written. */
  said(column, text) {
    if (column?.type?.toLowerCase() === 'yes_no') return word('value', YES_NO[text.trim().toLowerCase()]) || text;
    const codes = text.replace(NEGATION, '').split(BETWEEN_CODES).map(code => code.trim());
    if (!codes.every(code => column?.choices.includes(code))) return text;
    const names = codes.map(code => this.#name(column, code)).join(t('grid.and'));
    return NEGATION.test(text) ? t('grid.not', { text: names }) : names;
  }

  /** Code and name, for those who choose or compare. */
  choice(column, text) {
    const said = this.said(column, text);
    return said && said !== text ? `${text} · ${said}` : text;
  }

  #name(column, code) {
    const named = this.names.entry(column.name)?.names?.[code]?.[current()];
    return named || (column.name === 'action' ? this.names.actionLabel(code) : word('value', code));
  }
}

const TRACED = { matched: 'matched', failed: 'failed' };

/** Problems name a cell of the sheet. Ids and switches are columns of their own there, so the text decides, and the row where texts are equal. */
function placed({ problems = [], grid }, model) {
  const wrong = new Map();
  for (const problem of problems) {
    const said = [problem.expected, problem.advice].filter(Boolean).join(t('grid.stop'));
    for (const [row, key] of cellsOf(problem, grid.rows, model.columns)) wrong.set(`${row.id}|${key}`, `${problem.found}: ${said}`);
  }
  return wrong;
}

function cellsOf({ place = '', found }, rows, all) {
  const number = CELL.exec(place)?.[2];
  const whole = rows.find(row => row.id === found?.split(' | ')[0]);
  if (!number && whole) return all.filter(({ role }) => role === 'output').map(({ key }) => [whole, key]);
  if (!number || !found) return [];
  const same = rows.flatMap(row => all.filter(({ key }) => row.cells[key] === found).map(({ key }) => [row, key]));
  const there = same.filter(([row]) => rows.indexOf(row) + ABOVE === Number(number));
  return there.length ? there : same;
}
