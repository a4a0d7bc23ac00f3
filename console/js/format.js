/** Numbers, times and catalogue values as people read them. */
import { current, knows, tag, t, word } from './i18n.js';

const DASH = '–';

export function number(value, digits = 0) {
  if (!Number.isFinite(value)) return DASH;
  return new Intl.NumberFormat(tag(), { maximumFractionDigits: digits }).format(value);
}

/** 48210 as 48.2K or 4.8万, for places where only the size matters. */
export function short(value) {
  if (!Number.isFinite(value)) return DASH;
  return new Intl.NumberFormat(tag(), { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

/** A share that would round to nothing is said to be less than the least that is shown. */
export function percent(share, digits = 0) {
  if (!Number.isFinite(share)) return DASH;
  const least = 10 ** -(digits + 2);
  const tiny = share > 0 && share < least / 2;
  const text = new Intl.NumberFormat(tag(), { style: 'percent', maximumFractionDigits: digits }).format(tiny ? least : share);
  return tiny ? `<${text}` : text;
}

export function money(value, currency) {
  if (!/^[A-Z]{3}$/.test(currency ?? '')) return number(value, 2);
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol', maximumFractionDigits: 2 };
  return new Intl.NumberFormat(tag(), { minimumFractionDigits: Number.isInteger(value) ? 0 : 2, ...style }).format(value);
}

/** Who did something: a user by name, the hub itself in words. */
export function doer(name) {
  return knows('doer', name) ? word('doer', name) : name ?? '';
}

/** Texts whose words are kept under another name than value. */
const GROUPS = { event_type: 'event', emotion: 'emotion', topic: 'topic', channel: 'channel', language: 'language' };

/** A value with the type and unit its catalogue entry declares. */
export function factual(value, entry) {
  if (value === null || value === undefined) return DASH;
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'object') return JSON.stringify(value);
  if (typeof value !== 'number') return texts(value, entry);
  const type = entry?.type?.toLowerCase();
  if (type === 'percent') return percent(value, 1);
  if (type === 'money') return money(value, entry.unit);
  return `${number(value, 2)} ${unitOf(entry)}`.trim();
}

/** Codes are translated where known; everything else is said as it is. */
function texts(value, entry) {
  const group = GROUPS[entry?.name] ?? 'value';
  return knows(group, value) ? word(group, value) : value;
}

/** A scale such as "-1 to 1" belongs into the catalogue, not behind every value. */
function unitOf(entry) {
  const unit = entry?.unit ?? '';
  return knows('unit', unit) || !/\d/.test(unit) ? word('unit', unit) : '';
}

export function moment(iso) {
  if (!iso) return DASH;
  return new Intl.DateTimeFormat(tag(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

export function day(iso) {
  if (!iso) return DASH;
  return new Intl.DateTimeFormat(tag(), { dateStyle: 'medium' }).format(new Date(iso));
}

const STEPS = [['day', 86_400], ['hour', 3_600], ['minute', 60], ['second', 1]];

/** "3 minutes ago"; beyond a month the date says more. */
export function ago(iso, now = Date.now()) {
  if (!iso) return t('never');
  const seconds = (new Date(iso).getTime() - now) / 1000;
  if (Math.abs(seconds) > 30 * 86_400) return day(iso);
  if (Math.abs(seconds) < 5) return t('just_now');
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length);
  const style = current() === 'zh' ? 'short' : 'long';
  return new Intl.RelativeTimeFormat(tag(), { numeric: 'auto', style }).format(Math.round(seconds / size), unit);
}

export function duration(micros) {
  return micros < 1_000 ? `${number(micros)} µs` : `${number(micros / 1_000, 1)} ms`;
}

/** Opaque ids are long; the head is enough to tell them apart. */
export function shortId(id) {
  return String(id).length > 12 ? `${String(id).slice(0, 8)}…` : String(id);
}
