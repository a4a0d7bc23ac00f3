/** Buttons above the grid. Each is also a key, and each change is an edit of the API. */
import { h, icon, put } from '../dom.js';
import { number } from '../format.js';
import { t } from '../i18n.js';
import { earnings } from '../tables/economics.js';
import { busy } from './heading.js';
import { columnForm } from './newcolumn.js';

const CHANGES = [
  ['undo', 'undo', 'Ctrl+Z'], ['redo', 'redo', 'Ctrl+Y'], null,
  ['add', 'plus'], ['duplicate', 'copy'], ['up', 'up', 'Alt+↑'], ['down', 'down', 'Alt+↓'], ['toggle', 'switch'], ['remove', 'bin'], null,
  ['fill', 'filldown', 'Ctrl+D'],
];

export function toolbar(desk, run) {
  const buttons = desk.draft ? CHANGES.map(one => (one ? button(one, run) : h('span.gap'))) : [];
  const state = h('span.savestate', { role: 'status', 'data-part': 'saved' });
  const columnBox = h('div');
  const open = () => put(columnBox, columnBox.children.length ? null : columnForm(desk, () => put(columnBox)));
  const columns = desk.draft ? h('button.quiet', { type: 'button', 'data-tool': 'column', onclick: open }, icon('columns'), t('tool.column')) : null;
  const refresh = () => {
    enable([...buttons, columns], desk);
    put(state, desk.draft ? said(desk.draft) : t('table.viewing'));
  };
  for (const event of ['state', 'steps', 'answer']) desk.draft?.addEventListener(event, refresh);
  const again = () => (clearTimeout(again.timer), (again.timer = setTimeout(() => desk.grid.filter(search.value), 150)));
  const search = h('input.find', { type: 'search', placeholder: t('grid.find'), 'aria-label': t('grid.find'), oninput: again });
  refresh();
  const element = h('div',
    h('div.toolbar', { role: 'toolbar', 'aria-label': t('grid.tools') }, buttons,
      columns,
      h('span.gap'), search, ways(desk), state),
    columnBox);
  return { element, refresh };
}

function button([name, symbol, keys], run) {
  const text = t(`tool.${name}`);
  return h('button.quiet.tool', { type: 'button', 'data-tool': name, title: keys ? `${text} (${keys})` : text, 'aria-label': text, disabled: true, onclick: () => run(name) }, icon(symbol));
}

function enable(buttons, desk) {
  const { rows } = desk.grid?.selection() ?? { rows: [] };
  const may = { undo: desk.draft?.mayUndo, redo: desk.draft?.mayRedo, add: true, column: true };
  for (const one of buttons.filter(node => node?.dataset.tool)) {
    one.disabled = !desk.editable || !(may[one.dataset.tool] ?? rows.length > 0);
  }
}

/** Other ways to look at the same rows. */
function ways(desk) {
  const on = { filters: false, sentences: false, economics: null };
  const toggle = (name, symbol, work) => {
    const one = h('button.quiet', { type: 'button', 'aria-pressed': 'false', onclick: busy(desk, async () => {
      on[name] = await work(on[name]);
      one.setAttribute('aria-pressed', String(Boolean(on[name])));
      await desk.grid.rebuild(on);
    }) }, icon(symbol), t(`tool.${name}`));
    return one;
  };
  return [toggle('filters', 'filter', async now => !now), toggle('sentences', 'talk', async now => !now),
    toggle('economics', 'coins', async now => (now ? null : earned(desk)))];
}

async function earned(desk) {
  const rows = await earnings(desk.path);
  return row => rows[row] ?? null;
}

function said(draft) {
  const n = number(draft.unsent.length);
  return h(`span.state.${TONES[draft.state] ?? 'off'}`, draft.editable ? t(`saved.${draft.state}`, { n }) : t('table.viewing'));
}

const TONES = { saved: 'ok', waiting: 'warn', saving: 'warn', offline: 'bad', refused: 'bad' };
