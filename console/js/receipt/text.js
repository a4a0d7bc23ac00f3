/** What models of one question read in the text that asked for this decision, and which of its words said so. */
import { get } from '../api.js';
import { h } from '../dom.js';
import { percent } from '../format.js';
import { t, word } from '../i18n.js';
import { bar, card } from '../widgets.js';
import { because } from './because.js';

/** Null where none was asked, or the event is no longer among the customer's newest. */
export async function text({ id, customer_id: customer, trigger }) {
  const { items } = await get(`/customers/${encodeURIComponent(customer)}/timeline`);
  const event = items.find(one => `${one.source}/${one.id}` === trigger);
  const labels = Object.entries(event?.data?.understood?.labels ?? {});
  return labels.length ? card(t('receipt.text'), h('ul.scores', labels.map(([question, label]) => read(id, question, label)))) : null;
}

function read(decision, question, { said, score, model }) {
  const [name, version] = model.split('/');
  return h('li', { 'data-question': question },
    h('div.heading', h('h3', word('question', question)), h('b', word(question, said))),
    bar(score),
    h('p', t('receipt.sure', { share: percent(score, 1) }), ' ', h('small', t('receipt.model', { model: name, version }))),
    because(decision, { model: name }, t('receipt.explain_text')));
}
