/** Where the time of the decision went. */
import { h } from '../dom.js';
import { duration } from '../format.js';
import { t, word } from '../i18n.js';
import { bar, nothing } from '../widgets.js';

export function durations(micros = {}) {
  const steps = Object.entries(micros).sort(([, one], [, other]) => other - one);
  if (steps.length === 0) return nothing();
  const total = steps.reduce((sum, [, one]) => sum + one, 0);
  return [
    h('ul.bars.plain', steps.map(([step, one]) => h('li', h('span', word('step', step)), bar(one / total), h('b', duration(one))))),
    h('p.hint', t('receipt.total', { time: duration(total) })),
  ];
}
