/** What sources said: consents, attributes; and what models and tables made of it. */
import { h } from '../dom.js';
import { factual, day } from '../format.js';
import { t, word } from '../i18n.js';
import { definitions, nothing, tag } from '../widgets.js';

export function consents(list = []) {
  if (list.length === 0) return nothing(t('consent.none'));
  return h('ul.lines', list.map(consent => h('li',
    h('div.grow', word('consent', consent.purpose), h('small', period(consent))),
    holds(consent) ? tag(t('consent.given'), 'ok') : tag(t('consent.withheld'), 'bad'))));
}

export function attributes(values = {}, names) {
  const known = Object.entries(values).filter(([name]) => name !== 'name');
  if (known.length === 0) return nothing();
  return definitions(known.map(([name, value]) => [names.entryLabel(name), factual(year(name, value), names.entry(name))]));
}

export function scores(view, names) {
  const known = [...Object.entries(view.scores ?? {}), ...Object.entries(view.segments ?? {})];
  if (known.length === 0) return nothing();
  return definitions(known.map(([name, value]) => [names.entryLabel(name), factual(value, names.entry(name))]));
}

function period({ since, until }) {
  return [since ? t('consent.since', { date: day(since) }) : '', until ? t('consent.until', { date: day(until) }) : '']
    .filter(Boolean).join(' · ');
}

function holds({ given, until }) {
  return given && (!until || new Date(until) > new Date());
}

/** A year is a name, not an amount: 1990, never 1,990. */
function year(name, value) {
  return name.endsWith('year') ? String(value) : value;
}
