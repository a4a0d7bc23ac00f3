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
  element.addEventListener('copy', event => onClipboard(event, data => data.setData('text/plain', copied(grid.selection()))));
  element.addEventListener('cut', event => onClipboard(event, data => (data.setData('text/plain', copied(grid.selection())), run('clear'))));
  element.addEventListener('paste', event => onClipboard(event, data => draft.change(pasted(data.getData('text/plain'), grid.selection(), grid.shown()))));
}

function onClipboard(event, work) {
  if (typing(event.target)) return;
  event.preventDefault();
  work(event.clipboardData);
}

function commandOf({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  if (altKey) return WITH_ALT[key];
  if (!ctrlKey && !metaKey) return PLAIN[key];
  return key.toLowerCase() === 'z' && shiftKey ? 'redo' : WITH_CONTROL[key.toLowerCase()];
}

function typing(target) {
  return ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
