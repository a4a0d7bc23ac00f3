/** A button that asks something in a form below it before anything is done. */
import { h, put } from '../dom.js';
import { t } from '../i18n.js';
import { trouble } from '../layout.js';

/** As much as is kept with the name of who said it. */
const LONGEST_REASON = 200;

/** Who may say who is who: the API's word counts, this only spares others a button that is refused. */
export function mayTell(roles) {
  return roles.includes('integrator') || roles.includes('admin');
}

/** The button, and the place where it asks. @param form makes the form; it is given what closes it */
export function asking(name, label, form) {
  const place = h('div.asking');
  const button = h('button.quiet', { type: 'button', 'aria-expanded': 'false', 'aria-label': label }, name);
  const close = () => {
    put(place);
    button.setAttribute('aria-expanded', 'false');
    button.focus();
  };
  const open = () => {
    put(place, form(close));
    button.setAttribute('aria-expanded', 'true');
    place.querySelector('select, input').focus();
  };
  button.addEventListener('click', () => (place.children.length ? close() : open()));
  return { button, place };
}

/** @param fields what is asked and what comes of it @param send is given the reason; what it throws is shown */
export function question({ label, fields, yes, send, close }) {
  const reason = h('input', { maxlength: LONGEST_REASON, autocomplete: 'off' });
  const go = h('button.main', { type: 'submit' }, yes);
  const answer = h('div', { role: 'status' });
  const submit = async event => {
    event.preventDefault();
    go.disabled = true;
    try {
      await send(reason.value.trim() || null);
    } catch (problem) {
      put(answer, trouble(problem));
      go.disabled = false;
    }
  };
  return h('form.asks', { 'aria-label': label, onsubmit: submit, onkeydown: event => event.key === 'Escape' && close() },
    fields,
    h('label', t('apart.why'), reason),
    h('p.ways', go, h('button', { type: 'button', onclick: close }, t('apart.leave'))),
    answer);
}

/** A choice among identifiers, whole, as two may be masked alike. */
export function choice(list, called) {
  return h('select', list.map((one, at) => h('option', { value: at }, called(one))));
}

export function written({ namespace, value }) {
  return `${namespace}:${value}`;
}
