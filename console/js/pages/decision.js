/** The receipt of one decision, for a person: what, why, why not the others, from which rows and scores. */
import { get } from '../api.js';
import { catalogue } from '../catalogue.js';
import { h, put } from '../dom.js';
import { t } from '../i18n.js';
import { page } from '../layout.js';
import { card } from '../widgets.js';
import { candidates } from '../receipt/candidates.js';
import { durations } from '../receipt/durations.js';
import { facts } from '../receipt/facts.js';
import { header } from '../receipt/header.js';
import { rows } from '../receipt/rows.js';
import { scores } from '../receipt/scores.js';
import { text } from '../receipt/text.js';
import { wording } from '../receipt/wording.js';

page({ way: 'decisions', title: 'receipt.title' }, async main => {
  const id = new URLSearchParams(location.search).get('id') ?? '';
  const [names, receipt] = await Promise.all([catalogue(), get(`/decisions/${encodeURIComponent(id)}`)]);
  const read = h('div');
  put(main,
    header(receipt, names),
    h('div.columns.lead',
      h('div.stackup', why(receipt), wording(receipt), card(t('receipt.candidates'), candidates(receipt, names))),
      h('div.stackup',
        card(t('receipt.scores'), scores(receipt.scores, receipt.id, receipt.estimates, names.entry)),
        read,
        card(t('receipt.micros'), durations(receipt.micros)))),
    card(t('receipt.rows'), h('p.hint', t('receipt.rows_hint')), rows(receipt, names)),
    card(t('receipt.facts'), facts(receipt, names)));
  const said = await text(receipt).catch(() => null);
  read.replaceWith(...said ? [said] : []);
});

function why({ why: sentences = [], attention }) {
  return card(t(attention ? 'receipt.why_nothing' : 'receipt.why'), h('ol.why', sentences.map(one => h('li', one))));
}
