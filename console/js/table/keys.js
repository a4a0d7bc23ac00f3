/** The keyboard and the clipboard in the grid, as people know them from a spreadsheet. */
import { copied, pasted } from './commands.js';

const PLAIN = { Delete: 'clear', Backspace: 'clear' };
const WITH_CONTROL = { z: 'undo', y: 'redo', d: 'fill' };
const WITH_ALT = { ArrowUp: 'up', ArrowDown: 'down' };

/** @param run carries out a command by name */
export function listen(element, grid, draft, run) {
  element.addEventListener('keydown', event => {
    if (typing(event.target)) return;
    const command = commandOf(event);
    if (command) {
      event.preventDefault();
      event.stopPropagation();
      run(command);
    } else if (event.key === 'F2') grid.edit();
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      grid.edit(event.key);
    }
  }, { capture: true });
  leave(element, grid);
  const clipboard = {
    copy: data => data.setData('text/plain', copied(grid.selection())),
    cut: data => (data.setData('text/plain', copied(grid.selection())), run('clear')),
    paste: data => draft.change(pasted(data.getData('text/plain'), grid.selection(), grid.shown())),
  };
  for (const [name, work] of Object.entries(clipboard)) document.addEventListener(name, event => onClipboard(event, element, work));
}

/** The browser sends these to where its caret is, which a click on a cell may have left outside the grid: the keyboard's place counts. */
function onClipboard(event, element, work) {
  const { activeElement: place } = document;
  if (!element.contains(place) || typing(place)) return;
  event.preventDefault();
  work(event.clipboardData);
}

/** Enter takes what was typed and goes to the cell below, with Shift to the one above; the field, asked first, is gone by then. */
function leave(element, grid) {
  let leaving;
  element.addEventListener('keydown', event => {
    leaving = event.key === 'Enter' && !event.isComposing && typing(event.target) && event.target.closest('.tabulator-cell') ? event : null;
  }, { capture: true });
  element.addEventListener('keydown', event => event === leaving && step(grid, event.shiftKey ? -1 : 1));
}

/** Among the rows that a filter leaves, in the same column. */
function step(grid, by) {
  const { rows: [row], columns: [column] } = grid.selection();
  const shown = grid.shown();
  const next = shown[shown.indexOf(row) + by];
  if (next && column) grid.go(next, column);
}

function commandOf({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  if (altKey) return WITH_ALT[key];
  if (!ctrlKey && !metaKey) return PLAIN[key];
  return key.toLowerCase() === 'z' && shiftKey ? 'redo' : WITH_CONTROL[key.toLowerCase()];
}

function typing(target) {
  return ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
