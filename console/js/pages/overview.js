/** The house at a glance, live. */
import { get } from '../api.js';
import { catalogue } from '../catalogue.js';
import { decisionTable } from '../decision-table.js';
import { h, put, renew } from '../dom.js';
import { t } from '../i18n.js';
import { page } from '../layout.js';
import { actionBars, processBars } from '../overview/bars.js';
import { figures } from '../overview/figures.js';
import { problemsPanel } from '../overview/problems.js';
import { sourcesPanel } from '../overview/sources.js';
import { card } from '../widgets.js';

const SHORT_PAUSE = 2_000;
const LONG_PAUSE = 5_000;

page({ way: 'overview', title: 'nav.overview' }, async (main, stay) => {
  const names = await catalogue();
  const view = layOut(main);
  const counts = async () => {
    const stats = await get('/stats');
    view.figures.update(stats);
    renew(view.actions, actionBars(stats.decisions, names));
    renew(view.processes, processBars(stats.processes_started));
    alive(view.pulse);
  };
  const lists = async () => {
    const [sources, problems, decisions] =
      await Promise.all([get('/connectors'), get('/problems'), get('/decisions', { limit: 8 })]);
    renew(view.sources, sourcesPanel(sources.items));
    renew(view.problems, problemsPanel(problems.items, view.figures.quarantined()));
    renew(view.latest, decisionTable(decisions.items));
  };
  await stay.every(SHORT_PAUSE, counts, problem => lost(view.pulse, problem));
  await stay.every(LONG_PAUSE, lists, problem => lost(view.pulse, problem));
});

function layOut(main) {
  const view = { figures: figures(), pulse: h('span.pulse', { role: 'status' }) };
  for (const name of ['problems', 'sources', 'actions', 'processes', 'latest']) view[name] = h('div');
  put(main,
    h('div.heading', h('h1', t('nav.overview')), view.pulse),
    view.problems,
    view.figures.element,
    h('div.columns',
      card(t('overview.actions'), view.actions, h('h3', t('overview.processes')), view.processes),
      card(t('overview.sources'), view.sources)),
    card(t('overview.latest'), view.latest));
  return view;
}

function alive(pulse) {
  pulse.className = 'pulse on';
  if (pulse.textContent !== t('live')) pulse.textContent = t('live');
}

function lost(pulse, problem) {
  console.info('The hub did not answer:', problem.message);
  pulse.className = 'pulse';
  pulse.textContent = t('lost');
}
