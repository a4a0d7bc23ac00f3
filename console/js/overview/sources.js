/** Every source in one line: is it up, and when did it last speak. */
import { h } from '../dom.js';
import { number } from '../format.js';
import { label, t } from '../i18n.js';
import { nothing, reason, state, when } from '../widgets.js';

export function sourcesPanel(sources) {
  if (sources.length === 0) return nothing(t('sources.none'));
  return h('ul.lines', sources.map(source => h('li',
    state(source.state),
    h('div.grow', h('a', { href: `sources.html#${encodeURIComponent(source.name)}` }, label(source.title, source.name)),
      reason(source)),
    h('div.end', h('b', number(source.received)), h('small', source.last_signal_at ? when(source.last_signal_at) : t('never'))))));
}
