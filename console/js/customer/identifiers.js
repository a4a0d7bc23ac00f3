/** By what the customer is known, and the word of a person that one of it is somebody else's, or that somebody else is this one. */
import { h, put } from '../dom.js';
import { t, word } from '../i18n.js';
import { nothing } from '../widgets.js';
import { apart } from './apart.js';
import { masked } from './masked.js';
import { together } from './together.js';

/** Values stay masked until somebody asks for one: a screen may be looked at by others. @param desk who looks, at whom */
export function identifiers(list, desk) {
  if (list.length === 0) return nothing();
  const separable = desk.may && list.length > 1;
  const lines = list.map(one => line(one, separable ? apart(one, list.filter(other => other !== one), desk) : null));
  return [h('ul.lines.identifiers', lines), desk.may ? together(list, desk) : null];
}

function line({ namespace, value }, separation) {
  const shown = h('code', masked(value));
  const button = h('button.quiet', { type: 'button', 'aria-pressed': 'false', onclick: () => toggle(button, shown, value) }, t('show'));
  return h('li', h('span.name', word('namespace', namespace)), h('span.grow', shown), button, separation?.button, separation?.place);
}

function toggle(button, shown, value) {
  const open = button.getAttribute('aria-pressed') === 'false';
  button.setAttribute('aria-pressed', String(open));
  put(button, t(open ? 'hide' : 'show'));
  put(shown, open ? value : masked(value));
}
