/** One customer, one past decision or typed-in facts: which row fires, and which cell kept the others from it. */
import { post } from '../api.js';
import { h, put } from '../dom.js';
import { t } from '../i18n.js';
import { definitions, nothing } from '../widgets.js';
import { filled } from './cases.js';
import { headerText } from './columns.js';
import { busy } from './heading.js';
import { choice, labelled } from './newcolumn.js';

const YES = ['yes', 'true', '是'];
const WAYS = ['facts', 'customer', 'decision_id'];

export function trial(desk) {
  const fields = {};
  const answer = h('div', { role: 'status', 'data-part': 'trace' });
  const way = choice('try-way', WAYS.map(one => [one, t(`try.${one}`)]));
  const id = h('input', { id: 'try-id', autocomplete: 'off', spellcheck: 'false', placeholder: 'crm:C-1001' });
  const facts = h('div.cells', desk.model.columns.filter(column => column.role === 'condition').map(column => fact(column, fields, desk)));
  const one = labelled('try-id', t('try.who'), id);
  const shape = () => (facts.hidden = way.value !== 'facts', one.hidden = way.value === 'facts', id.required = !one.hidden, id.placeholder = way.value === 'customer' ? 'crm:C-1001' : '');
  way.addEventListener('change', shape);
  shape();
  const run = busy(desk, async () => {
    await desk.draft.saved();
    const trace = await post(`/drafts/${desk.draft.id}/try`, await asked(desk, way.value, id.value.trim(), fields));
    await show(desk, trace);
    put(answer, told(desk, trace, way.value === 'facts' ? filled(fields) : null));
  });
  return h('form.panel', { onsubmit: event => (event.preventDefault(), run({ currentTarget: event.submitter })) },
    h('p.hint', t('try.hint')), h('div.inline', labelled('try-way', t('try.way'), way), one), facts,
    h('p.ways', h('button.main', { type: 'submit' }, t('try.run')),
      h('button.quiet', { type: 'button', onclick: () => (show(desk, null), put(answer)) }, t('try.clear'))), answer);
}

/** Facts go as values of their type; a customer may be given by any identifier. */
async function asked({ model }, way, id, fields) {
  if (way === 'facts') return { facts: Object.fromEntries(Object.entries(filled(fields)).map(([name, text]) => [name, typed(model, name, text)])) };
  if (way !== 'customer' || !id.includes(':')) return { [way]: id };
  const { items } = await post('/customers/search', { identifier: id });
  return { customer: items[0]?.id ?? id };
}

function typed({ columns }, name, text) {
  const type = columns.find(column => column.name === name)?.type?.toLowerCase();
  if (type === 'yes_no') return YES.includes(text.toLowerCase());
  if (type === 'percent' && text.endsWith('%')) return Number(text.slice(0, -1)) / 100;
  return ['number', 'money', 'percent'].includes(type) && Number.isFinite(Number(text)) ? Number(text) : text;
}

function fact(column, fields, desk) {
  const list = `choices-${column.key}`;
  fields[column.name || column.key] = h('input', { list: column.choices.length ? list : null, autocomplete: 'off', 'aria-label': headerText(column) });
  return h('label.cell', h('small', headerText(column)), fields[column.name || column.key],
    column.choices.length ? h('datalist', { id: list }, column.choices.map(code => h('option', { value: code }, desk.look.choice(column, code)))) : null);
}

async function show(desk, trace) {
  desk.look.tried(trace);
  await desk.grid.sync();
  desk.mark();
  const fired = trace?.rows.find(row => row.fired);
  if (fired) await desk.go(fired.id);
}

function told(desk, { rows, answers }, facts) {
  const fired = rows.filter(row => row.fired).map(row => row.id);
  const firstAnswer = answers[0] ?? {};
  return h('section.notice.ok', h('div',
    h('h3', fired.length ? t('try.fired', { rows: fired.join(', ') }) : t('try.none')),
    fired.map(row => h('p', desk.look.sentence(desk.model.row(row)))),
    answers.length ? answers.map(one => definitions(outputs(desk, one))) : nothing(t('try.nothing')),
    facts && desk.editable ? h('p.ways', h('button', { type: 'button', onclick: () => keep(desk, facts, firstAnswer) }, t('try.keep'))) : null,
    h('p.legend', h('span.matched', t('try.matched')), h('span.failed', t('try.failed')), h('span', t('try.untouched')))));
}

function outputs(desk, answer) {
  const columns = desk.model.columns.filter(column => column.role === 'output');
  return Object.entries(answer).map(([name, value]) => {
    const column = columns.find(one => one.name === name);
    return [headerText(column ?? { header: name }), desk.look.choice(column, String(value))];
  });
}

function keep(desk, facts, answer) {
  const key = name => desk.model.columns.find(column => column.name === name)?.key ?? name;
  const keyed = values => Object.fromEntries(Object.entries(values).map(([name, value]) => [key(name), String(value)]));
  desk.draft.change([{ edit: 'add_case', name: t('cases.new', { n: desk.answer.grid.cases.length + 1 }), given: keyed(facts), expected: keyed(answer) }]);
  desk.open('cases');
}
