/** One waiting signal. Its raw text may be personal, so it is shown only on request. */
import { h } from '../dom.js';
import { sentence } from '../api.js';
import { t } from '../i18n.js';
import { tag, when } from '../widgets.js';

export function signalRow({ key, connector, place, since, problem, raw }, onSelect) {
  const box = h('input', { type: 'checkbox', value: key, id: `signal-${key}`, onchange: event => onSelect(event.target.checked) });
  return h('li', box,
    h('div.grow',
      h('label', { for: box.id }, sentence(problem)),
      h('p.marks', tag(connector), h('small', place, ' · ', when(since))),
      h('details', h('summary', t('quarantine.raw')), h('pre', raw))));
}
