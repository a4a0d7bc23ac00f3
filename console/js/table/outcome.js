/** What a replay found: in one line, in charts, and by name. */
import { get } from '../api.js';
import { h, put } from '../dom.js';
import { number, percent, shortId } from '../format.js';
import { label, t, word } from '../i18n.js';
import { tag, when } from '../widgets.js';

export async function outcome(element, desk, result) {
  const places = { flow: h('div.chart.tall'), segments: h('div.chart'), values: h('div.chart'), channels: h('div.chart') };
  put(element,
    figures(result.effect),
    together(desk, result.compared),
    fidelity(result.fidelity),
    result.effect.changed === 0 ? h('p.notice', t('replay.none')) : null,
    h('div.columns', { hidden: result.effect.changed === 0 }, part('replay.flow', places.flow), h('div.stackup', part('replay.segments', places.segments), part('replay.values', places.values), part('replay.channels', places.channels))),
    ['gains', 'loses', 'switches'].map(turn => examples(desk, turn, result.examples)),
    h('p.hint', t('replay.hash', { hash: shortId(result.compared.hash) })));
  callByName(element);
  if (result.effect.changed === 0) return;
  const { draw } = await import('./charts.js');
  requestAnimationFrame(() => draw(places, desk, result));
}

function part(title, place) {
  return h('div', h('h4', t(title)), place);
}

function figures({ decisions, changed, before, after }) {
  const pair = (name, show) => h('div.figure', h('h2', t(`replay.${name}`), h('b', show(after[name]))), h('p', t('replay.was', { n: show(before[name]) }), ' ', delta(after[name] - before[name], show)));
  return h('div.figures.four', h('div.figure', h('h2', t('replay.changed'), h('b', number(changed))), h('p', t('replay.share', { share: percent(decisions ? changed / decisions : 0, 1), n: number(decisions) }))),
    pair('contacts', number), pair('expected_value', number), pair('expected_cost', number));
}

function delta(by, show) {
  return by === 0 ? '' : h('b', signed(by, show));
}

function signed(by, show = number) {
  return `${by > 0 ? '+' : '−'}${show(Math.abs(by))}`;
}

/** Whose drafts were taken besides this one: alone it may do something else. */
export function together({ name, tables }, { tables: all = [] }) {
  const others = all.filter(one => one !== name).map(one => label(tables.find(table => table.name === one)?.title, one));
  return others.length ? h('p.notice', t('replay.together', { tables: others.join(t('grid.and')) })) : null;
}

/** How far the replay may be trusted: the tables in force, replayed, must say what was recorded. */
function fidelity(known) {
  return known?.same_tables ? h('p.hint', t('replay.fidelity', { agreed: number(known.agreed), of: number(known.same_tables) })) : null;
}

function examples(desk, turn, all) {
  const some = all.filter(one => one.turn.toLowerCase() === turn).slice(0, 20);
  if (!some.length) return null;
  return h('details', { open: turn !== 'switches' || some.length === all.length }, h('summary', t(`replay.${turn}`, { n: some.length })),
    h('div.scroll', h('table', h('thead', h('tr', ['who', 'when', 'before', 'after', 'stake'].map(name => h('th', { scope: 'col' }, t(`example.${name}`))))),
      h('tbody', some.map(one => example(desk, one))))));
}

function example({ names }, { customer, customer_name: name, decision, as_of: at, before, after }) {
  const taken = one => [names.actionLabel(one.action), ' ', one.channel ? tag(word('channel', one.channel)) : null, rows(one)];
  return h('tr', h('td', h('a', { href: `customer.html?id=${encodeURIComponent(idOf(customer))}`, 'data-customer': idOf(customer) }, name ?? shortId(idOf(customer)))),
    h('td', h('a', { href: `decision.html?id=${encodeURIComponent(idOf(decision))}` }, when(at))),
    h('td', taken(before)), h('td', taken(after)), h('td.end', signed(after.expected_value - before.expected_value)));
}

/** One after the other: the table can be read meanwhile, and a name that is not known stays an id. */
async function callByName(element) {
  for (const link of element.querySelectorAll('[data-customer]')) {
    const { attributes } = await get(`/customers/${encodeURIComponent(link.dataset.customer)}`).catch(() => ({}));
    if (attributes?.name) put(link, attributes.name);
    if (!link.isConnected) return;
  }
}

function rows({ rows: fired = [] }) {
  return fired.length ? h('small', ' ', fired.map(one => one.row).join(', ')) : null;
}

function idOf(id) {
  return id?.value ?? id;
}
