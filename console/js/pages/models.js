/** Every version of every model: where it stands, how it does, and the way into force and back. */
import { get } from '../api.js';
import { h, put } from '../dom.js';
import { label, t } from '../i18n.js';
import { page } from '../layout.js';
import { nothing } from '../widgets.js';
import { others } from '../models/other.js';
import { versionCard } from '../models/version.js';

const ORDER = ['champion', 'challenger', 'shadow', 'retired', 'refused'];

page({ way: 'models', title: 'nav.models' }, async main => {
  const list = h('div.stackup');
  const refresh = async () => {
    const { items, returns_to: returnsTo, others: rest = [] } = await get('/models');
    put(list, items.length ? purposes(items).map(group => purpose(group, returnsTo, refresh)) : nothing(t('models.none')), others(rest, returnsTo, refresh));
  };
  put(main, h('div.heading', h('h1', t('nav.models'))), h('p.hint', t('models.hint')), list);
  await refresh();
});

function purposes(items) {
  const names = [...new Set(items.map(one => one.purpose))].sort();
  return names.map(name => items.filter(one => one.purpose === name)
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.folder.localeCompare(b.folder)));
}

function purpose(versions, returnsTo, refresh) {
  const [first] = versions;
  return h('section.stackup', { 'data-purpose': first.purpose },
    h('h2', label(first.title, first.purpose || t('models.unread'))),
    versions.map(version => versionCard(version, returnsTo[first.purpose], refresh)));
}
