/** What happened, newest first, each event in one line; the whole of it on request. */
import { h, icon } from '../dom.js';
import { money, number } from '../format.js';
import { t, word } from '../i18n.js';
import { tag, when } from '../widgets.js';

const ICONS = {
  purchase: 'bag', refund: 'bag', browse: 'eye', call: 'phone', complaint: 'warning', social_comment: 'talk',
  campaign_contact: 'send', outcome: 'check', consent_changed: 'key', profile_updated: 'user', device_reading: 'pulse',
};

/** One line for each type of event; types that come later show their first values. */
const LINES = {
  purchase: data => [money(data.amount, data.currency), data.category ?? data.product_id],
  refund: data => [money(data.amount, data.currency), data.reason],
  browse: data => [word('step', data.step), data.category ?? data.product_id],
  call: data => [data.duration_s ? t('event.seconds', { n: number(data.duration_s) }) : null, said(data)],
  complaint: data => [data.topic ? word('topic', data.topic) : null, said(data)],
  social_comment: data => [data.platform, said(data)],
  campaign_contact: data => [data.campaign_id, word('channel', data.channel)],
  outcome: data => [word('response', data.response), data.response === 'not_sent' ? word('unsent', data.reason) : null, word('action', data.action)],
  consent_changed: data => [word('consent', data.purpose), t(data.given ? 'consent.given' : 'consent.withheld')],
  profile_updated: data => Object.keys(data.attributes ?? {}).map(name => word('attribute', name)),
  device_reading: data => [data.metric, `${number(data.value, 2)} ${data.unit ?? ''}`],
};

export function moments(events) {
  return events.map(event => h('li',
    h('span.mark', icon(ICONS[event.type] ?? 'dot')),
    h('div.grow',
      h('p', h('b', word('event', event.type)), ' ', h('small', when(event.time), ' · ', event.source)),
      h('p.line', line(event)),
      h('p.marks', understood(event.data)),
      event.data?.understood?.summary ? h('p.line', event.data.understood.summary.join(' … ')) : null,
      h('details', h('summary', t('event.all')), h('pre', JSON.stringify(event.data, null, 2))))));
}

function line({ type, data = {} }) {
  const parts = LINES[type] ? LINES[type](data) : Object.values(data).filter(value => typeof value !== 'object').slice(0, 3);
  return parts.filter(part => part !== null && part !== undefined && part !== '').join(' · ');
}

function said({ text, turns = [] }) {
  return text ?? turns.find(turn => turn.speaker === 'customer')?.text;
}

function understood(data = {}) {
  if (data.understanding_pending) return tag(t('event.pending'), 'warn');
  const found = data.understood;
  if (!found) return null;
  const tone = found.sentiment < -0.2 ? 'bad' : found.sentiment > 0.2 ? 'ok' : '';
  const own = Object.entries(found.labels ?? {}).map(([question, { said }]) => tag(`${word('question', question)}${t('colon')}${word(question, said)}`));
  return [tag(word('emotion', found.emotion), tone), found.topic ? tag(word('topic', found.topic)) : null, ...own];
}
