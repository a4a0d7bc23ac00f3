/** What became of a replay. */
import { sentence } from '../api.js';
import { h, icon } from '../dom.js';
import { number } from '../format.js';
import { t } from '../i18n.js';

export function outcome({ replayed, still = [] }) {
  return h(still.length ? 'section.notice.warn' : 'section.notice.ok', icon(still.length ? 'warning' : 'check'), h('div',
    h('p', t('quarantine.replayed', { n: number(replayed) })),
    still.length ? h('p', t('quarantine.still', { n: number(still.length) })) : null,
    still.length ? h('ul', still.map(({ problem }) => h('li', sentence(problem)))) : null));
}
