/** What was decided lately, for everybody; one action alone if asked. */
import { get } from '../api.js';
import { catalogue } from '../catalogue.js';
import { decisionTable } from '../decision-table.js';
import { h, put } from '../dom.js';
import { t } from '../i18n.js';
import { page } from '../layout.js';
import { card, more } from '../widgets.js';

const PAGE = 50;
const ENOUGH = 25;
const FARTHEST = 10;

let action = new URLSearchParams(location.search).get('action') ?? '';

page({ way: 'decisions', title: 'nav.decisions' }, async main => {
  const names = await catalogue();
  const list = h('div', { role: 'region', 'aria-live': 'polite', 'aria-label': t('nav.decisions') });
  const choose = event => {
    action = event.target.value;
    history.replaceState(null, '', action ? `?action=${encodeURIComponent(action)}` : location.pathname);
    return fill(list, []);
  };
  put(main,
    h('div.heading', h('h1', t('nav.decisions')), filter(names, choose)),
    card(null, list));
  await fill(list, []);
});

function filter(names, onchange) {
  const ids = [...names.actions.map(one => one.id), 'no_action'];
  return h('label.filter', t('column.action'), ' ',
    h('select', { onchange },
      h('option', { value: '' }, t('all')),
      ids.map(id => h('option', { value: id, selected: id === action }, names.actionLabel(id)))));
}

async function fill(list, before, cursor) {
  const wanted = action;
  const { items, next } = await search(wanted, cursor);
  if (wanted !== action) return; // somebody chose again meanwhile
  const all = [...before, ...items];
  put(list, decisionTable(all), more(next, following => fill(list, all, following)));
}

/** The API lists all actions; this reads on until there are enough of the wanted one, or it has looked far enough. */
async function search(wanted, start) {
  const found = [];
  let cursor = start;
  for (let pages = 0; pages < FARTHEST; pages++) {
    const { items, next } = await get('/decisions', { cursor, limit: PAGE });
    found.push(...items.filter(one => !wanted || one.action === wanted));
    cursor = next;
    if (!next || !wanted || found.length >= ENOUGH) break;
  }
  return { items: found, next: cursor };
}
