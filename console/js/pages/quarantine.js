/** Signals that could not become events: why, and another try after the cause is mended. */
import { get, post } from '../api.js';
import { h, put } from '../dom.js';
import { number } from '../format.js';
import { t } from '../i18n.js';
import { page, trouble } from '../layout.js';
import { more, nothing } from '../widgets.js';
import { signalRow } from '../quarantine/signal.js';
import { outcome } from '../quarantine/outcome.js';

const PAGE = 25;
const connector = new URLSearchParams(location.search).get('connector') ?? '';

page({ way: 'quarantine', title: 'nav.quarantine' }, async main => {
  const view = {
    list: h('ul.signals', { 'data-part': 'signals' }), rest: h('div'), result: h('div', { role: 'status', 'data-part': 'result' }),
    all: h('input', { type: 'checkbox', id: 'all' }), selected: new Set(),
  };
  view.button = h('button.main', { type: 'button', onclick: () => replay(view, { keys: [...view.selected] }) });
  view.all.addEventListener('change', () => selectAll(view));
  put(main,
    h('div.heading', h('h1', t('nav.quarantine')), connector ? h('a', { href: 'quarantine.html' }, t('quarantine.everything')) : null),
    h('p.hint', t('quarantine.hint')),
    view.result,
    h('section.card', h('div.actions', h('label', view.all, ' ', t('quarantine.all')), view.button, wholeConnector(view)), view.list, view.rest));
  await reload(view);
});

function wholeConnector(view) {
  return connector
    ? h('button', { type: 'button', onclick: () => replay(view, { connector }) }, t('quarantine.replay_connector', { name: connector }))
    : null;
}

async function reload(view) {
  view.list.replaceChildren();
  view.selected.clear();
  view.all.checked = false;
  await addPage(view);
}

async function addPage(view, cursor) {
  const { items, next } = await get('/quarantine', { connector, cursor, limit: PAGE });
  view.list.append(...items.map(item => signalRow(item, chosen => select(view, item.key, chosen))));
  put(view.rest, view.list.children.length ? more(next, following => addPage(view, following)) : nothing(t('quarantine.none')));
  count(view);
}

function select(view, key, chosen) {
  if (chosen) view.selected.add(key);
  else view.selected.delete(key);
  count(view);
}

function selectAll(view) {
  for (const box of view.list.querySelectorAll('input')) {
    box.checked = view.all.checked;
    select(view, box.value, box.checked);
  }
}

function count(view) {
  view.button.disabled = view.selected.size === 0;
  put(view.button, t('quarantine.replay', { n: number(view.selected.size) }));
  view.all.disabled = view.list.children.length === 0;
}

async function replay(view, what) {
  view.button.disabled = true;
  put(view.result, t('loading'));
  try {
    const answer = await post('/quarantine/replay', what);
    await reload(view);
    put(view.result, outcome(answer));
  } catch (problem) {
    put(view.result, trouble(problem));
    count(view);
  }
}
