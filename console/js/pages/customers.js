/** Finding a customer, and who was active last. */
import { get, post } from '../api.js';
import { h, put } from '../dom.js';
import { number, shortId } from '../format.js';
import { t } from '../i18n.js';
import { page } from '../layout.js';
import { card, more, nothing, risk, tag, tier, when } from '../widgets.js';

const PAGE = 12;

page({ way: 'customers', title: 'nav.customers' }, async main => {
  const answer = h('div', { role: 'status', 'data-part': 'answer' });
  const list = h('ul.people');
  const rest = h('div');
  put(main,
    h('div.heading', h('h1', t('nav.customers'))),
    card(t('customers.find'), searchForm(answer), answer),
    card(t('customers.recent'), list, rest));
  await addPage(list, rest);
});

/** The identifier travels in the body of the request, never in an address. */
function searchForm(answer) {
  const field = h('input', {
    id: 'identifier', type: 'text', required: true, autocomplete: 'off', spellcheck: 'false', pattern: '[^:\\s]+:.+',
    placeholder: 'crm:C-1001', title: t('customers.pattern'), 'aria-describedby': 'identifier-hint',
  });
  const find = async event => {
    event.preventDefault();
    put(answer, t('loading'));
    await show(answer, field.value.trim()).catch(problem => put(answer, problem.message || t('error.request')));
  };
  return h('form.search', { onsubmit: find },
    h('label', { for: 'identifier' }, t('customers.identifier')),
    h('div.row', field, h('button.main', { type: 'submit' }, t('customers.search'))),
    h('p.hint', { id: 'identifier-hint' }, t('customers.hint')));
}

async function show(answer, identifier) {
  const { items } = await post('/customers/search', { identifier });
  if (items.length === 1) location.assign(address(items[0].id));
  put(answer, items.length ? items.map(item => h('p', h('a', { href: address(item.id) }, item.id))) : nothing(t('customers.unknown')));
}

async function addPage(list, rest, cursor) {
  const { items, next } = await get('/customers', { cursor, limit: PAGE });
  const rows = await Promise.all(items.map(row));
  list.append(...rows);
  put(rest, list.children.length ? more(next, following => addPage(list, rest, following)) : nothing(t('customers.none')));
}

/** Asks for each view so that a row says more than an id; one that cannot be read shows the id alone. */
async function row({ id }) {
  const view = await get(`/customers/${encodeURIComponent(id)}`).catch(() => ({}));
  const points = view.scores?.churn_score;
  return h('li', h('a', { href: address(id) },
    h('b', view.attributes?.name ?? t('customer.nameless')), h('span.id', shortId(id))),
    h('span.marks', tier(view.segments?.value_tier),
      Number.isFinite(points) ? tag(t('customers.churn', { n: number(points) }), risk(points)) : null),
    h('small', view.first_seen ? [t('customer.first_seen'), ' ', when(view.first_seen)] : null));
}

function address(id) {
  return `customer.html?id=${encodeURIComponent(id)}`;
}
