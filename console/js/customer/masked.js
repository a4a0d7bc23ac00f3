/** An identifier for a screen that others may see. */
import { word } from '../i18n.js';

export function masked(value) {
  const text = String(value);
  if (text.length <= 4) return '••••';
  return `${text.slice(0, 2)}${'•'.repeat(Math.min(8, text.length - 4))}${text.slice(-2)}`;
}

/** Namespace and masked value. */
export function called({ namespace, value }) {
  return `${word('namespace', namespace)} ${masked(value)}`;
}

/** Namespace and whole value, where two that are masked alike must not be taken for each other. */
export function unmasked({ namespace, value }) {
  return `${word('namespace', namespace)} ${value}`;
}
