/** The counts since the installation began, and how fast signals come in now. */
import { h, renew } from '../dom.js';
import { number, short } from '../format.js';
import { t } from '../i18n.js';
import { sparkline } from '../widgets.js';

const KEPT = 40;
const SHARES = ['events', 'duplicates', 'quarantined'];

export function figures() {
  const element = h('div.figures', { 'data-part': 'figures' });
  const past = { rates: [0], stats: null, at: 0 };
  return {
    element,
    quarantined: () => past.stats?.quarantined ?? 0,
    update: stats => {
      remember(past, stats);
      renew(element, signals(stats, past.rates), decided(stats), ...plain(stats));
    },
  };
}

function remember(past, stats) {
  const now = performance.now();
  if (past.stats) past.rates.push(Math.max(0, (stats.signals - past.stats.signals) / ((now - past.at) / 1000)));
  past.rates.splice(0, past.rates.length - KEPT);
  past.stats = stats;
  past.at = now;
}

function signals(stats, rates) {
  const total = Math.max(1, stats.signals);
  return h('div.figure.wide',
    h('div.top', head('signals', stats.signals), h('p.rate', sparkline(rates), t('overview.rate', { n: number(rates.at(-1), 1) }))),
    h('div.split', { 'aria-hidden': 'true' }, SHARES.map(name => h(`span.${name}`, { '--share': `${(stats[name] / total) * 100}%` }))),
    h('p.legend', SHARES.map(name => h(`span.${name}`, t(`figure.${name}`), ' ', h('b', { 'data-figure': name }, number(stats[name]))))));
}

function decided(stats) {
  const total = Object.values(stats.decisions).reduce((sum, one) => sum + one, 0);
  const acted = total - (stats.decisions.no_action ?? 0);
  return h('div.figure', head('decisions', total), h('p', t('overview.acted', { n: number(acted) })));
}

function plain(stats) {
  const started = Object.values(stats.processes_started).reduce((sum, one) => sum + one, 0);
  return [
    h('a.figure', { href: 'customers.html' }, head('customers', stats.customers), h('p', t('overview.known'))),
    h('div.figure', head('processes', started), h('p', t('overview.started'))),
    h('div.figure', head('rules_only', stats.rules_only), h('p', t('overview.rules_only'))),
  ];
}

function head(name, value) {
  return h('h2', t(`figure.${name}`), h('b', { 'data-figure': name, title: number(value) }, value < 1e6 ? number(value) : short(value)));
}
