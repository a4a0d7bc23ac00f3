/** The drawings of a replay, in the colours of the page. The library is fetched when there is something to draw. */
import * as echarts from '../../lib/echarts/echarts.esm.min.js';
import { number } from '../format.js';
import { t, word } from '../i18n.js';

const MOST_FLOWS = 14;

export function draw(places, { names }, { moves, by_segment: segments, by_value_band: bands, by_channel: channels }) {
  chart(places.flow, flow(moves, names));
  chart(places.segments, bars(Object.entries(segments), code => (code ? word('value', code) : t('replay.no_segment')), ({ changed }) => [changed], [t('replay.changed')]));
  chart(places.values, bars(Object.entries(bands), band => (band === 'unknown' ? t('replay.no_value') : band.replace('..', '–').replace('>=', '≥')), ({ changed }) => [changed], [t('replay.changed')]));
  chart(places.channels, bars(Object.entries(channels), code => word('channel', code) || code, ({ before, after }) => [before.contacts, after.contacts], [t('replay.before'), t('replay.after')]));
}

export function chart(element, { says, ...option }) {
  const drawn = echarts.init(element, null, { renderer: 'canvas' });
  drawn.setOption({ animation: !matchMedia('(prefers-reduced-motion: reduce)').matches, textStyle: { color: tone('--ink'), fontFamily: getComputedStyle(document.body).fontFamily }, ...option });
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', says);
  new ResizeObserver(() => drawn.resize()).observe(element);
}

/** Only what changed: what stayed would drown it. */
function flow(moves, { actionLabel }) {
  const changed = moves.filter(({ from, to }) => from !== to).slice(0, MOST_FLOWS);
  const left = code => `${actionLabel(code)}\u200b`;
  const right = code => actionLabel(code);
  const nodes = [...new Set([...changed.map(one => left(one.from)), ...changed.map(one => right(one.to))])];
  const tones = ['--accent', '--sand', '--info', '--plum', '--ok', '--idle'].map(tone);
  return {
    says: changed.map(one => `${right(one.from)} → ${right(one.to)}: ${one.decisions}`).join('; '),
    tooltip: hint(),
    series: [{
      type: 'sankey', left: 8, right: 150, top: 10, bottom: 10, nodeGap: 12,
      data: nodes.map((name, at) => ({ name, itemStyle: { color: tones[at % tones.length], borderWidth: 0 } })),
      links: changed.map(one => ({ source: left(one.from), target: right(one.to), value: one.decisions })),
      label: { color: tone('--ink'), width: 140, overflow: 'truncate' }, lineStyle: { color: 'source', opacity: 0.32 },
    }],
  };
}

function bars(entries, name, values, series) {
  const shown = entries.map(([code, effect]) => [name(code), values(effect)]);
  return {
    says: shown.map(([text, all]) => `${text}: ${all.map(value => number(value)).join(' → ')}`).join('; '),
    tooltip: hint(), grid: { left: 8, right: 40, top: series.length > 1 ? 28 : 8, bottom: 4, containLabel: true },
    legend: series.length > 1 ? { top: 0, right: 0, textStyle: { color: tone('--muted') } } : undefined,
    xAxis: { type: 'value', splitLine: { lineStyle: { color: tone('--line') } }, axisLabel: { color: tone('--muted'), hideOverlap: true } },
    yAxis: { type: 'category', inverse: true, data: shown.map(([text]) => text), axisLabel: { color: tone('--ink') }, axisTick: { show: false }, axisLine: { show: false } },
    series: series.map((text, at) => ({ name: text, type: 'bar', barMaxWidth: 18, data: shown.map(([, all]) => all[at]), itemStyle: { color: tone(series.length > 1 && at === 0 ? '--idle' : '--accent'), borderRadius: [0, 4, 4, 0] } })),
  };
}

/** Drawn on the canvas: a tooltip of markup would bring inline styles, which the page refuses. */
export function hint() {
  return { renderMode: 'richText', backgroundColor: tone('--surface'), borderColor: tone('--line'), textStyle: { color: tone('--ink') } };
}

export function tone(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
