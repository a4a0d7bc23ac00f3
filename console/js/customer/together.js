/** Links another customer to this one. Says first what comes of it, and asks for a yes. */
import { post } from '../api.js';
import { h } from '../dom.js';
import { t } from '../i18n.js';
import { asking, choice, question, written } from './asking.js';
import { unmasked } from './masked.js';

/** A button, and below it the place where it asks. */
export function together(list, desk) {
  const { button, place } = asking(t('together.open'), t('together.open_one'), close => form(list, desk, close));
  return h('div.together', button, place);
}

function form(list, desk, close) {
  const other = h('input', { required: true, autocomplete: 'off', spellcheck: 'false', pattern: '[^:\\s]+:.+', placeholder: 'crm:C-1001', title: t('customers.pattern') });
  const same = choice(list, unmasked);
  const send = async reason => {
    const identifiers = [written(list[same.value]), other.value.trim()];
    const { customer } = await post(`/customers/${encodeURIComponent(desk.customer)}/link`, { identifiers, reason });
    await desk.linked(customer);
  };
  return question({
    label: t('together.open_one'),
    fields: [h('label', t('together.other'), other), h('label', t('together.same'), same), h('p.hint', t('together.effect'))],
    yes: t('together.do'), send, close,
  });
}
