/** The parts below the grid, one at a time. */
import { h, put } from '../dom.js';
import { t } from '../i18n.js';
import { approval } from './approval.js';
import { cases } from './cases.js';
import { check } from './check.js';
import { history } from './history.js';
import { replay } from './replay.js';
import { settings } from './settings.js';
import { trial } from './trial.js';

const OF_DRAFT = { check, cases, trial, replay, settings, history, approval };
const OF_TABLE = { history, settings };

export function panels(desk, stay) {
  const parts = desk.draft ? OF_DRAFT : OF_TABLE;
  const body = h('div', { role: 'tabpanel', id: 'panel', 'aria-label': t('panel.label') });
  const tabs = Object.keys(parts).map(name => h('button', { type: 'button', role: 'tab', 'data-panel': name, 'aria-controls': 'panel', onclick: () => open(name) }, t(`panel.${name}`)));
  const built = new Map();
  const open = name => {
    tabs.forEach(tab => tab.setAttribute('aria-selected', String(tab.dataset.panel === name)));
    if (!built.has(name)) built.set(name, parts[name](desk, stay));
    put(body, built.get(name));
    desk.panel = name;
  };
  desk.open = open;
  open(parts[desk.panel] ? desk.panel : Object.keys(parts)[0]);
  return h('section.card.panels', h('div.tabs', { role: 'tablist', 'aria-label': t('panel.label') }, tabs), body);
}
