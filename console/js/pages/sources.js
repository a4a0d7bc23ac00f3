/** Where signals come from, and how each source is doing. */
import { get } from '../api.js';
import { h, put, renew } from '../dom.js';
import { moment, number } from '../format.js';
import { knows, label, t, word } from '../i18n.js';
import { page, trouble } from '../layout.js';
import { nothing, reason, state, tag, when } from '../widgets.js';

const PAUSE = 5_000;
const open = new Set();

page({ way: 'sources', title: 'nav.sources' }, async (main, stay) => {
  const list = h('div.tiles');
  put(main, h('div.heading', h('h1', t('nav.sources'))), list);
  const refresh = async () => {
    const { items } = await get('/connectors');
    renew(list, items.length ? items.map(tile) : nothing(t('sources.none')));
  };
  await stay.every(PAUSE, refresh, problem => put(list, trouble(problem)));
  document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
});

function tile(source) {
  return h('article.card', { id: source.name },
    h('div.heading', h('div', h('h2', label(source.title, source.name)), h('p.over', source.name, ' ', marks(source))), state(source.state)),
    reason(source),
    h('dl.counts',
      count('received', number(source.received)),
      count('published', number(source.published)),
      count('quarantined', waiting(source))),
    h('p.hint', t('sources.last'), ' ', source.last_signal_at ? when(source.last_signal_at) : t('never')),
    activity(source));
}

function marks({ kind, source, enabled }) {
  const how = knows('source', source) ? word('source', source) : source;
  return [tag(word('kind', kind)), ' ', tag(how, 'info'), ' ', enabled === false ? tag(t('sources.off'), 'warn') : null];
}

function count(name, value) {
  return h('div', h('dt', t(`sources.${name}`)), h('dd', value));
}

function waiting({ name, quarantined }) {
  if (!quarantined) return number(0);
  return h('a', { href: `quarantine.html?connector=${encodeURIComponent(name)}` }, number(quarantined));
}

function activity({ name, activity: entries = [] }) {
  if (entries.length === 0) return null;
  const remember = event => (event.target.open ? open.add(name) : open.delete(name));
  return h('details', { open: open.has(name), ontoggle: remember },
    h('summary', t('sources.activity')),
    h('ol.log', entries.map(({ at, what, detail }) => h('li', h('time', { datetime: at }, moment(at)), h('b', word('activity', what)), h('span', detail)))));
}
