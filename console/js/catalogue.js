/** The hub's own names: labels, units and types of every value, and of every action. */
import { get } from './api.js';
import { label, learn, t, word } from './i18n.js';

/** Words of these values are kept under another name than value. */
const GROUPS = { event_type: 'event', emotion: 'emotion', topic: 'topic', channel: 'channel' };

/** Loads once a page, when somebody is signed in; without it the pages still work, with bare names. */
let loaded;

function load() {
  loaded ??= get('/catalogue').then(learned).catch(() => ({ entries: [], actions: [] }));
  return loaded;
}

function learned(all) {
  (all.entries ?? []).forEach(({ name, names }) => learn(GROUPS[name] ?? 'value', names));
  learn('action', Object.fromEntries((all.actions ?? []).map(({ id, label: both }) => [id, both])));
  return all;
}

export async function catalogue() {
  const { entries = [], actions = [] } = await load();
  const byName = new Map(entries.map(entry => [entry.name, entry]));
  const byId = new Map(actions.map(action => [action.id, action]));
  return {
    entry: name => byName.get(name),
    entryLabel: name => label(byName.get(name)?.label) || word('attribute', name),
    actions,
    actionLabel: id => (id === 'no_action' ? t('no_action') : label(byId.get(id)?.label, id)),
    issue: id => byId.get(id)?.issue ?? 'none',
  };
}
