/** What needs a person: assets that did not reload, sources that are down, signals that wait. */
import { sentence } from '../api.js';
import { h, icon } from '../dom.js';
import { number } from '../format.js';
import { t } from '../i18n.js';

export function problemsPanel(problems, quarantined) {
  const waiting = quarantined > 0
    ? h('p.waiting-signals', h('a', { href: 'quarantine.html' }, t('overview.quarantined', { n: number(quarantined) })))
    : null;
  if (problems.length === 0 && !waiting) return h('div.notice.ok', icon('check'), t('overview.well'));
  return h(problems.length ? 'section.notice.bad' : 'section.notice.warn', icon('warning'), h('div',
    problems.length ? h('h2', t('overview.problems', { n: problems.length })) : null,
    problems.length ? h('ul', problems.map(problem => h('li', sentence(problem)))) : null,
    waiting));
}
