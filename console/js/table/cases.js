/** The table's own examples: run, see which failed and why, change them. */
import { post } from '../api.js';
import { sentence } from '../api.js';
import { h, icon, put } from '../dom.js';
import { moment, number } from '../format.js';
import { t } from '../i18n.js';
import { nothing, tag } from '../widgets.js';
import { busy } from './heading.js';
import { headerText } from './columns.js';

export function cases(desk) {
  const list = h('div', { 'data-part': 'cases' });
  const state = h('p.hint', { role: 'status' });
  let results = new Map();
  const say = () => {
    const run = desk.answer.proof.cases;
    put(state, run ? t('cases.proof', { passed: number(run.passed), failed: number(run.failed), at: moment(run.at) }) : t('cases.not_yet'));
    put(list, lists(desk), desk.answer.grid.cases.length ? h('ul.cases', desk.answer.grid.cases.map(one => line(desk, one, results.get(one.id)))) : nothing(t('cases.none')));
  };
  const run = busy(desk, async () => {
    await desk.draft.saved();
    const report = await post(`/drafts/${desk.draft.id}/cases`);
    results = new Map(report.results.map(one => [one.id, one]));
    await desk.renew();
  });
  const add = () => desk.draft.change([{ edit: 'add_case', name: t('cases.new', { n: desk.answer.grid.cases.length + 1 }), given: {}, expected: {} }]);
  desk.addEventListener('answer', say);
  say();
  return h('div.panel', h('p.ways', h('button.main', { type: 'button', onclick: run }, t('cases.run')),
    desk.editable ? h('button', { type: 'button', onclick: add }, t('cases.add')) : null, state), list);
}

function line(desk, one, result) {
  const open = result && !result.passed;
  return h('li', { 'data-case': one.id },
    h('details', { open },
      h('summary', result ? tag(t(result.passed ? 'cases.passed' : 'cases.failed'), result.passed ? 'ok' : 'bad') : icon('dot'), ' ', h('b', one.name),
        result?.fired_rows?.length ? h('small', ' ', t('cases.fired', { rows: result.fired_rows.join(', ') })) : null),
      result ? h('ul.reasons', result.problems.map(problem => h('li.reason', sentence(problem)))) : null,
      form(desk, one, result),
      result?.fired_rows?.length ? h('p.ways', result.fired_rows.map(row => h('button.quiet', { type: 'button', onclick: () => desk.go(row) }, t('check.go', { row })))) : null));
}

function form(desk, one, result) {
  const fields = { given: {}, expected: {} };
  const cell = (group, column) => {
    const text = one[group][column.key] ?? '';
    const failed = group === 'expected' && result && !result.passed && text !== '';
    const input = h('input', { value: text, list: column.choices.length ? listOf(column) : null, disabled: !desk.editable, 'aria-label': `${one.name}: ${headerText(column)}` });
    fields[group][column.key] = input;
    const said = desk.look.said(column, text);
    return h(failed ? 'label.cell.failed' : 'label.cell', h('small', headerText(column)), input, said === text ? null : h('small', said));
  };
  const name = h('input', { value: one.name, disabled: !desk.editable, 'aria-label': t('cases.name') });
  const of = role => desk.model.columns.filter(column => column.role === role);
  const save = event => {
    event.preventDefault();
    desk.draft.change([{ edit: 'set_case', id: one.id, name: name.value.trim(), given: filled(fields.given), expected: filled(fields.expected) }]);
  };
  return h('form.caseform', { onsubmit: save }, h('label.cell.wide', h('small', t('cases.name')), name),
    h('h4', t('cases.given')), h('div.cells', of('condition').map(column => cell('given', column))),
    h('h4', t('cases.expected')), h('div.cells', of('output').map(column => cell('expected', column))),
    desk.editable ? h('p.ways', h('button', { type: 'submit' }, t('cases.save')),
      h('button.quiet', { type: 'button', onclick: () => desk.draft.change([{ edit: 'remove_case', id: one.id }]) }, t('cases.remove'))) : null);
}

/** One list of codes and names a column, for the forms of all cases. */
function lists(desk) {
  return desk.model.columns.filter(({ choices }) => choices.length).map(column =>
    h('datalist', { id: listOf(column) }, column.choices.map(code => h('option', { value: code }, desk.look.choice(column, code)))));
}

function listOf({ key }) {
  return `case-choices-${key}`;
}

export function filled(inputs) {
  return Object.fromEntries(Object.entries(inputs).map(([key, input]) => [key, input.value.trim()]).filter(([, text]) => text));
}
