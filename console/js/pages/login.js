/** The way in. */
import { signIn } from '../api.js';
import { h, put } from '../dom.js';
import { choose, t } from '../i18n.js';
import { languageSwitch } from '../layout.js';

const HOME = '/console/index.html';

show();

function show() {
  document.title = `${t('login.title')} · Caravanserai`;
  const failed = new URLSearchParams(location.search).has('error');
  const answer = h('p.wrong', { role: 'alert' }, failed ? t('login.wrong') : null);
  put(document.body, h('main.login', { id: 'main' },
    h('img', { src: 'img/logo.svg', alt: '', width: 72, height: 72 }),
    h('h1', 'Caravanserai'),
    h('p.hint', t('brand.sub')),
    form(answer),
    languageSwitch(other => (choose(other), show()))));
  document.getElementById('username').focus();
}

function form(answer) {
  const submit = async event => {
    event.preventDefault();
    const { username, password } = event.target.elements;
    put(answer, await tryToEnter(username.value, password.value));
  };
  return h('form.card', { method: 'post', action: '/login', onsubmit: submit },
    h('label', { for: 'username' }, t('login.user')),
    h('input', { id: 'username', name: 'username', required: true, autocomplete: 'username', autocapitalize: 'none' }),
    h('label', { for: 'password' }, t('login.password')),
    h('input', { id: 'password', name: 'password', type: 'password', required: true, autocomplete: 'current-password' }),
    answer,
    h('button.main', { type: 'submit' }, t('login.enter')));
}

/** Empty when it worked, else what to tell. */
async function tryToEnter(username, password) {
  try {
    if (!(await signIn(username, password))) return t('login.wrong');
    location.replace(wayOn());
    return '';
  } catch (problem) {
    return t(problem.status === 403 ? 'login.stale' : 'error.offline');
  }
}

/** Where the user wanted to go, as long as it is a page of this console. */
function wayOn() {
  const next = new URLSearchParams(location.search).get('next') ?? HOME;
  const url = URL.canParse(next, location.origin) ? new URL(next, location.origin) : new URL(HOME, location.origin);
  const ours = url.origin === location.origin && url.pathname.startsWith('/console/');
  return ours ? url.pathname + url.search : HOME;
}
