/** Two languages, one choice, remembered in this browser. */
import en from './messages/en.js';
import zh from './messages/zh.js';
import { words } from './messages/words.js';

const LANGUAGES = { en: { ...words(1), ...en }, zh: { ...words(2), ...zh } };
const KEY = 'caravanserai.language';

let language = remembered() ?? fromBrowser();
document.documentElement.lang = tag();

export function current() {
  return language;
}

/** BCP 47 tag for Intl and Accept-Language. */
export function tag() {
  return language === 'zh' ? 'zh-CN' : 'en-GB';
}

export function choose(other) {
  language = other;
  document.documentElement.lang = tag();
  try {
    localStorage.setItem(KEY, other);
  } catch {
    // a browser without storage keeps the choice for this page only
  }
}

/** The message with {name} replaced; a missing one shows its key in brackets so that tests and people see it. */
export function t(key, values = {}) {
  const text = LANGUAGES[language][key] ?? `⟦${key}⟧`;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** A word of the data (a stage, an emotion): translated when known, else made readable. */
export function word(group, code) {
  if (code === null || code === undefined || code === '') return '';
  return LANGUAGES[language][`${group}.${String(code).toLowerCase()}`] ?? readable(code);
}

/** Takes over the names the hub's own catalogue has for codes of a group: these pages hold no second list of them. */
export function learn(group, names = {}) {
  for (const [code, both] of Object.entries(names)) {
    LANGUAGES.en[`${group}.${code}`] = group === 'event' ? capital(both.en) : both.en;
    LANGUAGES.zh[`${group}.${code}`] = both.zh;
  }
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** True when a word of the data has a translation. */
export function knows(group, code) {
  return `${group}.${String(code).toLowerCase()}` in LANGUAGES[language];
}

/** Picks from a {zh, en} label of the API. */
export function label(both, fallback = '') {
  return both?.[language] || both?.en || both?.zh || readable(fallback);
}

function readable(code) {
  return String(code).replaceAll('_', ' ');
}

function remembered() {
  try {
    const kept = localStorage.getItem(KEY);
    return kept in LANGUAGES ? kept : null;
  } catch {
    return null;
  }
}

function fromBrowser() {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
