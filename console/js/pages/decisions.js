/** What was decided lately, for everybody; only some action, mode or days if asked. */
import { get } from '../api.js';
import { catalogue } from '../catalogue.js';
import { decisionTable } from '../decision-table.js';
import { h, put } from '../dom.js';
import { t } from '../i18n.js';
import { page } from '../layout.js';
import { card, more } from '../widgets.js';

const PAGE = 50;
const MODES = ['rules_and_models', 'rules_only'];

const asked = new URLSearchParams(location.search);
const wanted = Object.fromEntries(['action', 'mode', 'from', 'until'].map(name => [name, asked.get(name) ?? '']));

page({ way: 'decisions', title: 'nav.decisions' }, async main => {
  const names = await catalogue();
  const list = h('div', { role: 'region', 'aria-live': 'polite', 'aria-label': t('nav.decisions') });
  const want = name => event => {
    wanted[name] = event.target.value;
    history.replaceState(null, '', address());
    return fill(list, []);
  };
  put(main,
    h('div.heading', h('h1', t('nav.decisions')), h('div.filters',
      choice('action', [...names.actions.map(one => one.id), 'no_action'], names.actionLabel, want),
      choice('mode', MODES, code => t(`mode.${code}`), want),
      day('from', want), day('until', want))),
    card(null, list));
  await fill(list, []);
});

function choice(name, codes, labelOf, want) {
  return h('label.filter', t(`column.${name}`), ' ',
    h('select', { onchange: want(name) },
      h('option', { value: '' }, t('all')),
      codes.map(code => h('option', { value: code, selected: code === wanted[name] }, labelOf(code)))));
}

function day(name, want) {
  return h('label.filter', t(`filter.${name}`), ' ', h('input', { type: 'date', value: wanted[name], onchange: want(name) }));
}

function address() {
  const chosen = Object.entries(wanted).filter(([, value]) => value);
  return chosen.length ? `?${new URLSearchParams(chosen)}` : location.pathname;
}

async function fill(list, before, cursor) {
  const now = address();
  const { items, next } = await get('/decisions', { ...query(), cursor, limit: PAGE });
  if (now !== address()) return; // somebody chose again meanwhile
  const all = [...before, ...items];
  put(list, decisionTable(all), more(next, following => fill(list, all, following)));
}

/** Days are this browser's; both the first and the last one count. */
function query() {
  const { action, mode, from, until } = wanted;
  return {
    action: action || undefined,
    mode: mode || undefined,
    from: from ? midnight(from, 0) : undefined,
    until: until ? midnight(until, 1) : undefined,
  };
}

function midnight(date, later) {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return new Date(year, month - 1, dayOfMonth + later).toISOString();
}
