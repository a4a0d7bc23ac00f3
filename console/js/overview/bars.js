/** How often each action was decided, each process started. */
import { h } from '../dom.js';
import { number, percent } from '../format.js';
import { t, word } from '../i18n.js';
import { bar, nothing } from '../widgets.js';

export function actionBars(decisions, names) {
  return bars(decisions, (id, count) => [
    h('a', { href: `decisions.html?action=${encodeURIComponent(id)}` }, names.actionLabel(id)), names.issue(id), count,
  ]);
}

export function processBars(started) {
  return bars(started, (key, count) => [h('span', word('process', key)), 'process', count]);
}

function bars(counts, describe) {
  const sorted = Object.entries(counts ?? {}).sort(([, one], [, other]) => other - one);
  if (sorted.length === 0) return nothing(t('overview.not_yet'));
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  return h('ul.bars', sorted.map(([id, count]) => row(...describe(id, count), sorted[0][1], total)));
}

function row(name, tone, count, most, total) {
  return h('li', name, bar(count / most, tone), h('b', number(count)), h('small', percent(count / total)));
}
