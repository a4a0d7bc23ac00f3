/** Why a version scores as it does: what moves it over all, and one decision after another. */
import { get } from '../api.js';
import { h } from '../dom.js';
import { moment, number, percent } from '../format.js';
import { label, t } from '../i18n.js';
import { bar, more, nothing } from '../widgets.js';
import { because } from '../receipt/because.js';

const PAGE = 20;

export async function explained({ name, version }) {
  const of = `/models/${encodeURIComponent(name)}`;
  const page = cursor => get(`${of}/explanations`, { version, limit: PAGE, cursor });
  const [importance, first] = await Promise.all([get(`${of}/importance`, { version }), page()]);
  return [
    h('h4', t('models.importance')),
    h('p.hint', t('models.importance_hint', { n: number(importance.rows) })),
    weights(importance),
    h('h4', t('models.explained')),
    h('p.hint', t('models.explained_hint')),
    decisions(first, name, page),
  ];
}

function weights({ weights: all }) {
  const longest = Math.max(...all.map(one => one.mean_share), 1e-9);
  return h('ul.effects', all.map(one => h('li', h('span', t('models.weight', { feature: label(one.label), points: points(one.mean_share) })), bar(one.mean_share / longest))));
}

function decisions({ items, next }, name, page) {
  if (!items.length) return nothing(t('models.none_explained'));
  const list = h('ul.explained', items.map(one => line(one, name)));
  const onMore = async cursor => {
    const following = await page(cursor);
    list.append(...following.items.map(one => line(one, name)));
    rest.replaceChildren(...[more(following.next, onMore)].filter(Boolean));
  };
  const rest = h('div', more(next, onMore));
  return [list, rest];
}

function line({ decision_id: id, as_of: at, probability, strongest }, model) {
  const title = t('models.explained_one', { at: moment(at), score: percent(probability, 1), feature: strongest ? label(strongest.label) : '–' });
  return h('li', { 'data-decision': id },
    because(id, { model }, title),
    h('a', { href: `decision.html?id=${encodeURIComponent(id)}` }, t('models.receipt')));
}

function points(share) {
  return number(share * 100, 1);
}
