/** Takes a link back: one identifier is somebody else's. Says first what comes of it, and asks for a yes. */
import { post } from '../api.js';
import { h, put } from '../dom.js';
import { t } from '../i18n.js';
import { trouble } from '../layout.js';
import { called, unmasked } from './masked.js';

/** As much as is kept with the name of who said it. */
const LONGEST_REASON = 200;

/** Who may: the API's word counts, this only spares others a button that is refused. */
export function maySeparate(roles) {
  return roles.includes('integrator') || roles.includes('admin');
}

/** A button, and the place where it asks. */
export function apart(one, others, desk) {
  const place = h('div.asking');
  const button = h('button.quiet', { type: 'button', 'aria-expanded': 'false', 'aria-label': t('apart.open_one', { what: called(one) }) }, t('apart.open'));
  const close = () => {
    put(place);
    button.setAttribute('aria-expanded', 'false');
    button.focus();
  };
  const open = () => {
    put(place, question(one, others, desk, close));
    button.setAttribute('aria-expanded', 'true');
    place.querySelector('select, input').focus();
  };
  button.addEventListener('click', () => (place.children.length ? close() : open()));
  return { button, place };
}

function question(one, others, desk, close) {
  const what = unmasked(one);
  const from = h('select', others.map((other, at) => h('option', { value: at }, unmasked(other))));
  const reason = h('input', { maxlength: LONGEST_REASON, autocomplete: 'off' });
  const yes = h('button.main', { type: 'submit' }, t('apart.do'));
  const answer = h('div', { role: 'status' });
  const separate = async event => {
    event.preventDefault();
    yes.disabled = true;
    try {
      const { customers } = await post(`/customers/${encodeURIComponent(desk.customer)}/unlink`, asked(others[from.value], one, reason.value.trim()));
      await desk.separated(customers, called(one));
    } catch (problem) {
      put(answer, trouble(problem));
      yes.disabled = false;
    }
  };
  return h('form.asks', { 'aria-label': t('apart.open_one', { what }), onsubmit: separate, onkeydown: event => event.key === 'Escape' && close() },
    h('label', t('apart.from', { what }), from),
    h('p.hint', t('apart.effect', { what })),
    h('label', t('apart.why'), reason),
    h('p.ways', yes, h('button', { type: 'button', onclick: close }, t('apart.leave'))),
    answer);
}

/** The second one leaves, with what hangs on it alone. */
function asked(stays, leaves, reason) {
  const identifiers = [stays, leaves].map(({ namespace, value }) => `${namespace}:${value}`);
  return { identifiers, reason: reason || null };
}
