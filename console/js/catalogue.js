/** The hub's own names: labels, units and types of every value, and of every action. */
import { get } from './api.js';
import { label, t, word } from './i18n.js';

/** Loads once a page; without it the pages still work, with bare names. */
const loaded = get('/catalogue').catch(() => ({ entries: [], actions: [] }));

export async function catalogue() {
  const { entries = [], actions = [] } = await loaded;
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
