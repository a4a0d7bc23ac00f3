/** Takes a link back: one identifier is somebody else's. Says first what comes of it, and asks for a yes. */
import { post } from '../api.js';
import { h } from '../dom.js';
import { t } from '../i18n.js';
import { asking, choice, question, written } from './asking.js';
import { called, unmasked } from './masked.js';

/** A button, and the place where it asks. */
export function apart(one, others, desk) {
  return asking(t('apart.open'), t('apart.open_one', { what: called(one) }), close => form(one, others, desk, close));
}

function form(one, others, desk, close) {
  const what = unmasked(one);
  const from = choice(others, unmasked);
  /** The second one leaves, with what hangs on it alone. */
  const send = async reason => {
    const identifiers = [others[from.value], one].map(written);
    const { customers } = await post(`/customers/${encodeURIComponent(desk.customer)}/unlink`, { identifiers, reason });
    await desk.separated(customers, called(one));
  };
  return question({
    label: t('apart.open_one', { what }),
    fields: [h('label', t('apart.from', { what }), from), h('p.hint', t('apart.effect', { what }))],
    yes: t('apart.do'), send, close,
  });
}
