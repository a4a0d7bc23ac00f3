/** Words for an agent, asked for when wanted: the table's for what the customer feels, or better ones where a language model is set up. */
import { post } from '../api.js';
import { h, put } from '../dom.js';
import { label, t } from '../i18n.js';
import { trouble } from '../layout.js';
import { card } from '../widgets.js';

const TONES = ['professional', 'formal', 'lively'];

export function wording({ id, action }) {
  const draft = typeof action.words === 'object' ? label(action.words ?? {}, '') : action.words;
  if (!draft) return null;
  const said = h('div.stackup', { role: 'status' });
  const tone = h('select', { 'aria-label': t('wording.tone') }, TONES.map(one => h('option', { value: one }, t(`wording.${one}`))));
  const ask = async ({ target }) => {
    target.disabled = true;
    await post('/wording', { decision_id: id, tone: tone.value })
      .then(answer => put(said, words(answer)), problem => put(said, trouble(problem)));
    target.disabled = false;
  };
  return h('div', { id: 'words' }, card(t('wording.title'), h('p.hint', t('wording.hint')),
    h('p.ways', tone, h('button', { type: 'button', 'data-words': '', onclick: ask }, t('wording.ask'))), said));
}

function words({ text, wording_by: by, model }) {
  return h('blockquote', text, h('small', t(`wording.by_${by}`, { model })));
}
