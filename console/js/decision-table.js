/** Decisions as rows; on a phone each row becomes a small card. */
import { h } from './dom.js';
import { percent, shortId } from './format.js';
import { label, t, word } from './i18n.js';
import { mode, nothing, tier, when } from './widgets.js';

const COLUMNS = {
  time: decision => when(decision.as_of),
  action: decision => h('a', { href: `decision.html?id=${encodeURIComponent(decision.id)}` }, nameOf(decision)),
  customer: decision => h('a', { href: `customer.html?id=${encodeURIComponent(decision.customer_id)}` }, face(decision)),
  tier: decision => tier(decision.tier) ?? '–',
  trigger: decision => word('event', decision.trigger_type),
  channel: decision => word('channel', decision.channel) || '–',
  confidence: decision => (decision.action === 'no_action' ? '–' : percent(decision.confidence)),
  mode: decision => mode(decision.mode),
};

export function decisionTable(decisions, columns = Object.keys(COLUMNS)) {
  if (decisions.length === 0) return nothing(t('decisions.none'));
  return h('div.scroll', h('table.stack',
    h('thead', h('tr', columns.map(name => h('th', { scope: 'col' }, t(`column.${name}`))))),
    h('tbody', decisions.map(decision => h('tr', columns.map(name => cell(name, decision)))))));
}

function cell(name, decision) {
  return h(`td.${name}`, { 'data-label': t(`column.${name}`) }, COLUMNS[name](decision));
}

/** Name, else a masked identifier, else the head of the id: enough to tell customers apart. */
function face({ customer, customer_id: id }) {
  if (customer?.name) return customer.name;
  return customer?.masked ? h('span', { title: word('namespace', customer.namespace) }, customer.masked) : h('span.id', shortId(id));
}

function nameOf(decision) {
  return decision.action === 'no_action' ? t('no_action') : label(decision.label, decision.action);
}
