/** What was decided, in one glance. */
import { h, icon } from '../dom.js';
import { moment, percent, shortId } from '../format.js';
import { label, t, word } from '../i18n.js';
import { link, mode, tag, tier } from '../widgets.js';

export function header(receipt, names) {
  const { action } = receipt;
  const none = action.id === 'no_action';
  return h(`section.card.hero.${names.issue(action.id)}`,
    h('div.grow',
      h('p.over', t('receipt.title'), ' ', h('code', { title: receipt.id }, shortId(receipt.id)), ' · ', moment(receipt.as_of)),
      h('h1', none ? t('no_action') : label(action.label, action.id)),
      h('p.marks',
        action.channel ? tag(word('channel', action.channel), 'info') : null,
        action.product_id ? tag(action.product_id) : null,
        tag(t('receipt.trigger', { what: word('event', receipt.trigger_type) })),
        tier(receipt.segments?.value_tier), mode(receipt.mode)),
      words(action, receipt.as_of),
      h('p.ways', ways(receipt))),
    none ? null : h('div.worth', h('b', percent(action.confidence)), h('small', t('column.confidence'))));
}

function words({ words: said, not_before: notBefore }, asOf) {
  const text = typeof said === 'object' && said !== null ? label(said) : said;
  if (!text) return null;
  const later = notBefore && new Date(notBefore) > new Date(asOf);
  return h('blockquote', text, later ? h('small', t('receipt.not_before', { time: moment(notBefore) })) : null);
}

function ways({ customer_id: customer, process }) {
  return [
    h('a.way', { href: `customer.html?id=${encodeURIComponent(customer)}` }, icon('customers'), t('receipt.customer')),
    process ? h('span.way', toProcess(process)) : null,
  ];
}

/** Cockpit shows what runs; a process that is over, or not there yet, has no page to go to. */
function toProcess({ key, url }) {
  const name = word('process', key);
  return url ? link(url, t('receipt.process', { name }), 'process') : [icon('process'), t('receipt.no_process', { name })];
}
