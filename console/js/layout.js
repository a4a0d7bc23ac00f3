/** The frame around every page: brand, ways to go, language, who is signed in, and what to show when asking failed. */
import { ApiError, signOut, whoAmI } from './api.js';
import { catalogue } from './catalogue.js';
import { choose, current, t, word } from './i18n.js';
import { h, icon, put } from './dom.js';
import { Stay } from './stay.js';

const WAYS = ['overview', 'customers', 'decisions', 'tables', 'models', 'sources', 'quarantine'];
const FILES = { overview: 'index.html' };
const PROCESSES = { cockpit: '/camunda/app/cockpit/default/', tasklist: '/camunda/app/tasklist/default/' };

/** Shows a page: {way, title} and a function that fills main. It runs again when the language changes. */
export async function page(about, build) {
  let stay = new Stay();
  const show = async () => {
    stay.end();
    stay = new Stay();
    await frame(about, build, stay, other => (choose(other), show()));
  };
  await show();
}

async function frame(about, build, stay, onLanguage) {
  document.title = `${t(about.title)} · Caravanserai`;
  const main = h(about.wide ? 'main.wide' : 'main', { id: 'main', tabindex: '-1', 'aria-busy': 'true' }, waiting());
  const user = h('div.user');
  put(document.body,
    h('a.skip', { href: '#main' }, t('skip')),
    h('header.shell', brand(), nav(about.way), h('div.tools', languageSwitch(onLanguage), user)),
    main,
    h('footer.foot', outside()));
  try {
    await catalogue();
    await Promise.all([build(main, stay), whoAmI().then(me => me && put(user, ...signedIn(me)))]);
  } catch (problem) {
    put(main, trouble(problem));
  }
  main.removeAttribute('aria-busy');
}

/** What went wrong, in sentences. */
export function trouble(problem) {
  const told = problem instanceof ApiError ? problem.told() : [];
  return h('section.notice.bad', { role: 'alert' },
    h('h2', t(headline(problem))),
    told.length ? h('ul', told.map(one => h('li', one))) : null);
}

export function brand() {
  return h('a.brand', { href: 'index.html' },
    h('img', { src: 'img/logo.svg', alt: '', width: 36, height: 36 }),
    h('span', h('strong', 'Caravanserai'), h('small', t('brand.sub'))));
}

export function languageSwitch(onLanguage) {
  const other = current() === 'zh' ? 'en' : 'zh';
  return h('button.quiet.language', { type: 'button', lang: other, onclick: () => onLanguage(other) },
    icon('language'), other === 'zh' ? '中文' : 'English');
}

function headline(problem) {
  if (!(problem instanceof ApiError)) return 'error.offline';
  if (problem.status === 403) return 'error.role';
  if (problem.status === 404) return 'error.missing';
  return problem.status >= 500 ? 'error.hub' : 'error.request';
}

function nav(way) {
  return h('nav', { 'aria-label': t('nav.label') },
    WAYS.map(one => h('a', { href: FILES[one] ?? `${one}.html`, 'aria-current': one === way ? 'page' : null },
      icon(one), h('span', t(`nav.${one}`)))),
    h('div.apart', outside()));
}

function outside() {
  return Object.entries(PROCESSES).map(([name, href]) => h('a', { href }, icon('process'), h('span', t(`nav.${name}`))));
}

function signedIn(me) {
  const roles = (me.roles ?? []).map(role => word('role', role)).join(', ');
  return [
    h('span.who', { title: roles }, icon('user'), h('span', me.user)),
    h('button.quiet', { type: 'button', onclick: signOut, 'aria-label': t('sign_out'), title: t('sign_out') },
      icon('leave'), h('span.long', t('sign_out'))),
  ];
}

function waiting() {
  return h('p.waiting', { role: 'status' }, t('loading'));
}
