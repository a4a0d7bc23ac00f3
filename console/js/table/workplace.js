/** The grid with its tools, what the selected row says, and whether everything is with the hub. */
import { h, put } from '../dom.js';
import { t } from '../i18n.js';
import { commands } from './commands.js';
import { conflict } from './conflict.js';
import { Grid } from './grid.js';
import { listen } from './keys.js';
import { toolbar } from './toolbar.js';

export function workplace(desk, stay) {
  const element = h('div.gridbox');
  const says = h('p.says', { 'aria-live': 'polite', 'data-part': 'sentence' });
  const trouble = h('div', { role: 'status', 'data-part': 'trouble' });
  const editable = () => desk.editable;
  const run = command => perform(desk, command);
  const tools = toolbar(desk, run, stay);
  const selected = () => (put(says, sentences(desk)), tools.refresh());
  const ready = new Promise(done => requestAnimationFrame(() => {
    const grid = new Grid(element, desk.model, desk.look, {
      editable,
      onText: (row, column, text) => text !== desk.model.text(row, column) && desk.draft?.change([{ edit: 'set_cell', row, column, text }]),
      onSelect: selected,
    });
    desk.grid = grid;
    listen(element, grid, { change: edits => desk.draft?.change(edits) }, run);
    grid.built.then(() => (selected(), done()));
  }));
  const say = (content, place = element) => tell(trouble, content, place);
  desk.addEventListener('problem', () => say(desk.problem, desk.asked?.closest('[role=tabpanel]') ?? element));
  desk.addEventListener('go', () => element.scrollIntoView({ block: 'nearest', behavior: 'smooth' }));
  desk.draft?.addEventListener('state', () => say(conflict(desk)));
  return { element: h('section.card.desk', { 'aria-label': t('grid.label') }, tools.element, trouble, element, says), ready };
}

/** Beside what was asked for, and in sight; what is told a second time does not move the page. */
function tell(trouble, content, place) {
  const isNews = content && !(trouble.hasChildNodes() && trouble.nextElementSibling === place);
  if (content) place.before(trouble);
  put(trouble, content);
  if (isNews) trouble.scrollIntoView({ block: 'nearest' });
}

function perform(desk, command) {
  if (!desk.draft || !desk.grid) return;
  if (command === 'undo' || command === 'redo') desk.draft[command]();
  else desk.draft.change(commands[command](desk.grid.selection()));
}

function sentences(desk) {
  const { rows } = desk.grid.selection();
  const row = desk.model.row(rows[0]);
  if (!row) return t('grid.select_row');
  const fresh = desk.draft?.unsent.length ? ` (${t('grid.not_yet')})` : '';
  return [h('b', `${desk.model.rows.indexOf(row) + 1}. `), desk.look.sentence(row) || t('grid.no_sentence'), fresh];
}

