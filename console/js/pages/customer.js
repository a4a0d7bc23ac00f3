/** One customer, all around: who, what is allowed, what we know, what happened, what was decided. */
import { get, whoAmI } from '../api.js';
import { catalogue } from '../catalogue.js';
import { decisionTable } from '../decision-table.js';
import { h, icon, put } from '../dom.js';
import { t } from '../i18n.js';
import { page } from '../layout.js';
import { card, more } from '../widgets.js';
import { header } from '../customer/header.js';
import { mayTell } from '../customer/asking.js';
import { attributes, consents, scores } from '../customer/facts.js';
import { identifiers } from '../customer/identifiers.js';
import { features } from '../customer/features.js';
import { moments } from '../customer/timeline.js';

const COLUMNS = ['time', 'action', 'trigger', 'channel', 'confidence', 'mode'];

page({ way: 'customers', title: 'customer.title' }, async main => {
  const [names, me] = await Promise.all([catalogue(), whoAmI()]);
  await draw(main, names, mayTell(me?.roles ?? []), null);
});

/** @param said what was just done, above everything else */
async function draw(main, names, may, said) {
  const id = new URLSearchParams(location.search).get('id') ?? '';
  const path = `/customers/${encodeURIComponent(id)}`;
  const view = await get(path);
  const drawnAnew = async (customer, done) => {
    history.replaceState(null, '', address(customer));
    await draw(main, names, may, done);
    main.focus();
  };
  const desk = {
    customer: id,
    may,
    separated: ([stays, left], what) => drawnAnew(stays, notice(t('apart.done', { what }), ' ', h('a', { href: address(left) }, t('apart.other')))),
    linked: customer => drawnAnew(customer, notice(t('together.done'))),
  };
  const timeline = h('ol.timeline');
  const decisions = h('div');
  const rest = { timeline: h('div'), decisions: h('div') };
  put(main,
    said,
    header(view, names),
    h('div.columns.lead',
      h('div.stackup', card(t('customer.decisions'), decisions, rest.decisions), card(t('customer.timeline'), timeline, rest.timeline)),
      h('div.stackup',
        card(t('customer.identifiers'), identifiers(view.identifiers ?? [], desk)),
        card(t('customer.consents'), consents(view.consents)),
        card(t('customer.about'), attributes(view.attributes, names)),
        card(t('customer.scores'), scores(view, names)))),
    card(t('customer.features'), features(view.features, names)));
  await Promise.all([addMoments(path, timeline, rest.timeline), addDecisions(id, decisions, rest.decisions, [])]);
}

function notice(...said) {
  return h('section.notice.ok', { role: 'status' }, icon('check'), h('p', said));
}

function address(customer) {
  return `customer.html?${new URLSearchParams({ id: customer })}`;
}

async function addMoments(path, timeline, rest, cursor) {
  const { items, next } = await get(`${path}/timeline`, { cursor });
  timeline.append(...moments(items));
  put(rest, timeline.children.length ? null : t('customer.quiet'), more(next, following => addMoments(path, timeline, rest, following)));
}

async function addDecisions(customer, place, rest, before, cursor) {
  const { items, next } = await get('/decisions', { customer, cursor, limit: 10 });
  const all = [...before, ...items];
  put(place, decisionTable(all, COLUMNS));
  put(rest, more(next, following => addDecisions(customer, place, rest, all, following)));
}
