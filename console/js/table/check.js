/** What is wrong or odd in the draft: where, how many customers it touches, and for a gap the row that closes it. */
import { post } from '../api.js';
import { h, put } from '../dom.js';
import { day, moment, number } from '../format.js';
import { label, t, word } from '../i18n.js';
import { tag } from '../widgets.js';
import { busy } from './heading.js';
import { headerText } from './columns.js';
import { freshRowId } from './model.js';

const TONES = { error: 'bad', warning: 'warn', hint: 'info' };

export function check(desk) {
  const wrong = h('div', { 'data-part': 'problems' });
  const found = h('div', { 'data-part': 'findings', role: 'status' });
  const old = h('p.hint');
  const say = () => {
    put(wrong, problems(desk.answer.problems));
    const { lint } = desk.answer.proof;
    put(old, lint ? t('check.proof', { errors: number(lint.errors), hints: number(lint.hints), at: moment(lint.at) }) : t('check.not_yet'));
  };
  const run = busy(desk, async () => {
    await desk.draft.saved();
    const report = await post(`/drafts/${desk.draft.id}/lint`);
    await desk.renew();
    desk.look.findings = report.findings;
    desk.mark();
    put(found, told(desk, report));
  });
  desk.addEventListener('answer', say);
  say();
  return h('div.panel', h('p.ways', h('button.main', { type: 'button', onclick: run }, t('check.run')), old), wrong, found);
}

function problems(all) {
  return all.length ? h('section.notice.bad', h('div', h('h3', t('check.problems', { n: all.length })),
    h('ul', all.map(one => h('li', one.sentence ?? `${one.place}: '${one.found}' ${one.expected}. ${one.advice}`))))) : null;
}

function told(desk, { findings, exact, customers, sampled, period }) {
  const seen = t('check.seen', { customers: number(customers), sampled: number(sampled), from: day(period.from), until: day(period.until) });
  if (!findings.length) return h('p.notice.ok', t('check.green'), ' ', seen);
  return [h('p.hint', t('check.found', { n: findings.length }), ' ', seen, exact ? '' : ` ${t('check.bounded')}`),
    h('ul.findings', findings.map(one => finding(desk, one)))];
}

function finding(desk, one) {
  const { row, other_row: other, column, proposed_row: proposed = {} } = one;
  const jump = (id, key) => h('button.quiet', { type: 'button', onclick: () => desk.go(id, key) }, t('check.go', { row: id }));
  return h('li', tag(word('severity', one.severity), TONES[one.severity.toLowerCase()]),
    h('div.grow', h('b', word('finding', one.kind)), h('p', label(one.message)), closing(desk, proposed),
      h('div.ways', row ? jump(row, column) : null, other ? jump(other, column) : null, Object.keys(proposed).length ? adds(desk, proposed) : null)),
    h('span.end', h('b', number(one.customers)), h('small', t('check.customers'))));
}

function closing(desk, proposed) {
  const cells = desk.model.columns.filter(({ key }) => proposed[key]);
  return cells.length ? h('div.cells', cells.map(column => h('span.cell', h('small', headerText(column)), h('b', desk.look.choice(column, proposed[column.key]))))) : null;
}

/** Before the first row that would hide it there is no place to know: the end is where a person looks for it. */
function adds(desk, cells) {
  return h('button', { type: 'button', onclick: event => {
    const row = freshRowId();
    desk.draft.change([{ edit: 'add_row', row, after_row: desk.model.rows.at(-1)?.id ?? null, cells }]);
    event.currentTarget.disabled = true;
    setTimeout(() => desk.go(row, Object.keys(cells)[0]), 50);
  } }, t('check.add_row'));
}
