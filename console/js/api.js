/** The one door to the hub's HTTP API. */
import { tag } from './i18n.js';

const ROOT = '/api/v1';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const COOKIE = /(?:^|;\s*)XSRF-TOKEN=([^;]+)/;

/** What the hub answered when it could not do what was asked; problems are sentences. */
export class ApiError extends Error {
  constructor(status, body = {}) {
    super(body.detail || body.title || '');
    this.status = status;
    this.conflicts = body.conflicts ?? [];
    this.problems = (body.problems ?? []).map(sentence);
  }

  /** Every sentence the hub said, each once. */
  told() {
    return this.problems.length ? this.problems : [this.message].filter(Boolean);
  }
}

export function get(path, query = {}) {
  return ask('GET', withQuery(path, query));
}

export function post(path, body, seen) {
  return ask('POST', path, asJson(body), seen);
}

/** Sends a file as it is. */
export function upload(path, file, seen) {
  return ask('PUT', path, { type: WORKBOOK, content: file }, seen);
}

/** Sends a description as it was written. */
export function describe(path, yaml) {
  return ask('POST', path, { type: 'application/yaml', content: yaml });
}

/** Is carried out even when the page is on its way out. */
export function remove(path) {
  return ask('DELETE', path);
}

/** Where a file of the API can be taken from. */
export function fileAddress(path) {
  return ROOT + path;
}

/** The signed-in user, or null: the only question that does not lead to the login page. */
export async function whoAmI() {
  const me = await askMe();
  return me?.user ? me : null;
}

/** True when the name and password were right. */
export async function signIn(username, password) {
  const csrf = await csrfToken();
  const form = new URLSearchParams({ username, password, _csrf: csrf.token });
  const answer = await fetch('/login', {
    method: 'POST', body: form, redirect: 'manual', headers: { ...headers(), [csrf.header]: csrf.token },
  });
  if (answer.status === 403 || answer.status >= 500) throw new ApiError(answer.status);
  return (await whoAmI()) !== null;
}

export async function signOut() {
  const csrf = await csrfToken();
  await fetch('/logout', { method: 'POST', redirect: 'manual', headers: { ...headers(), [csrf.header]: csrf.token } });
  location.assign('login.html');
}

/** One sentence for people, whatever the hub left out. */
export function sentence(problem) {
  const where = [problem.file, problem.place].filter(Boolean).join(', ');
  return problem.sentence ?? `${where}: '${problem.found}' ${problem.expected}. ${problem.advice ?? ''}`;
}

async function askMe() {
  const answer = await send('GET', '/me');
  return answer.status === 401 ? null : read(answer);
}

/** @param seen hash of the content that a change is based on */
async function ask(method, path, body, seen) {
  const csrf = method === 'GET' ? null : await csrfToken();
  const answer = await send(method, path, body, { ...(csrf && { [csrf.header]: csrf.token }), ...(seen && { 'If-Match': `"${seen}"` }) });
  if (answer.status === 401) return toLogin();
  return read(answer);
}

function send(method, path, body, more = {}) {
  const type = body ? { 'Content-Type': body.type } : {};
  return fetch(ROOT + path, { method, headers: { ...headers(), ...type, ...more }, body: body?.content, keepalive: method === 'DELETE' });
}

function asJson(body) {
  return body === undefined ? undefined : { type: 'application/json', content: JSON.stringify(body) };
}

async function read(answer) {
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new ApiError(answer.status, body);
  return body;
}

/** X-Requested-With keeps the server from asking for a password in the browser's own window. */
function headers() {
  return {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': tag(),
    'X-Requested-With': 'XMLHttpRequest',
  };
}

/** The cookie holds the plain token; asking who I am makes the server set it. */
async function csrfToken() {
  const me = COOKIE.test(document.cookie) ? null : await askMe();
  const cookie = COOKIE.exec(document.cookie);
  if (cookie) return { header: 'X-XSRF-TOKEN', token: decodeURIComponent(cookie[1]) };
  return me?.csrf ?? { header: 'X-XSRF-TOKEN', token: '' };
}

function toLogin() {
  location.assign(`login.html?next=${encodeURIComponent(location.pathname + location.search)}`);
  return new Promise(() => {}); // the page is on its way out: nothing may run on
}

function withQuery(path, query) {
  const kept = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return kept.length ? `${path}?${new URLSearchParams(kept)}` : path;
}
