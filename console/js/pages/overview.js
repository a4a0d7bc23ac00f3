/** The house at a glance, live. */
import { ApiError, get } from '../api.js';
import { catalogue } from '../catalogue.js';
import { decisionTable } from '../decision-table.js';
import { h, put, renew } from '../dom.js';
import { t } from '../i18n.js';
import { page, trouble } from '../layout.js';
import { actionBars, processBars } from '../overview/bars.js';
import { figures } from '../overview/figures.js';
import { problemsPanel } from '../overview/problems.js';
import { sourcesPanel } from '../overview/sources.js';
import { card } from '../widgets.js';

const COUNTS = 2_000;
const LISTS = 5_000;

page({ way: 'overview', title: 'nav.overview' }, async (main, stay) => {
  const names = await catalogue();
  const view = layOut(main);
  const counts = () => part(view.actions, get('/stats'), stats => {
    view.figures.update(stats);
    renew(view.processes, processBars(stats.processes_started));
    alive(view.pulse);
    return actionBars(stats.decisions, names);
  });
  const lists = () => Promise.all([
    part(view.sources, get('/connectors'), ({ items }) => sourcesPanel(items)),
    part(view.problems, get('/problems'), ({ items }) => problemsPanel(items, view.figures.quarantined())),
    part(view.latest, get('/decisions', { limit: 8 }), ({ items }) => decisionTable(items)),
  ]);
  await stay.every(COUNTS, counts, () => lost(view.pulse));
  await stay.every(LISTS, lists, () => lost(view.pulse));
});

/** Each part stands alone: one the user may not see says so, the others go on. A hub in trouble leaves what was there. */
async function part(place, asked, draw) {
  try {
    renew(place, draw(await asked));
  } catch (problem) {
    if (!(problem instanceof ApiError) || problem.status >= 500) throw problem;
    put(place, trouble(problem));
  }
}

function layOut(main) {
  const view = { figures: figures(), pulse: h('span.pulse', { role: 'status' }) };
  for (const name of ['problems', 'sources', 'actions', 'processes', 'latest']) view[name] = h('div', { 'data-part': name });
  put(main,
    h('div.heading', h('h1', t('nav.overview')), view.pulse),
    view.problems,
    view.figures.element,
    h('div.columns',
      h('div.stackup', card(t('overview.actions'), view.actions), card(t('overview.processes'), view.processes)),
      card(t('overview.sources'), view.sources)),
    card(t('overview.latest'), view.latest));
  return view;
}

function alive(pulse) {
  pulse.className = 'pulse on';
  if (pulse.textContent !== t('live')) pulse.textContent = t('live');
}

function lost(pulse) {
  pulse.className = 'pulse';
  pulse.textContent = t('lost');
}
