/** The drawings of a report. */
import { chart, hint, tone } from '../table/charts.js';
import { number } from '../format.js';
import { t } from '../i18n.js';

const MOST_FEATURES = 12;

export function draw(places, { scores, score, features, hits }, name) {
  chart(places.scores, columns(scores.map((count, at) => [`${at * 10}–${at * 10 + 10}`, count])));
  const drifted = [score, ...features].filter(Boolean).slice(0, MOST_FEATURES);
  if (places.drift.isConnected) chart(places.drift, psi(drifted, name));
  if (places.calibration.isConnected) chart(places.calibration, calibration(hits.deciles));
  if (places.gain.isConnected) chart(places.gain, gain(hits.deciles));
}

function columns(pairs) {
  return {
    says: pairs.map(([text, count]) => `${text}: ${number(count)}`).join('; '),
    tooltip: hint(), grid: room(), xAxis: names(pairs.map(([text]) => text)), yAxis: values(),
    series: [{ type: 'bar', data: pairs.map(([, count]) => count), itemStyle: { color: tone('--accent'), borderRadius: [4, 4, 0, 0] } }],
  };
}

function psi(drifts, name) {
  const colour = value => tone(value >= 0.25 ? '--bad' : value >= 0.1 ? '--sand' : '--ok');
  return {
    says: drifts.map(one => `${name(one.name)}: ${one.psi.toFixed(2)}`).join('; '),
    tooltip: hint(), grid: room(),
    xAxis: values(), yAxis: { ...names(drifts.map(one => name(one.name))), inverse: true },
    series: [{ type: 'bar', barMaxWidth: 14, data: drifts.map(({ psi: value }) => ({ value, itemStyle: { color: colour(value) } })) }],
  };
}

function calibration(deciles) {
  const points = deciles.map(one => [one.promised, one.came]).sort((a, b) => a[0] - b[0]);
  return lines(points, 'models.promised', 'models.came');
}

function gain(deciles) {
  const points = [[0, 0], ...deciles.map((one, at) => [(at + 1) / deciles.length, one.gain])];
  return lines(points, 'models.reached', 'models.found');
}

/** A curve over the diagonal that chance, or a perfect promise, would draw. */
function lines(points, across, up) {
  const colour = tone('--accent');
  return {
    says: points.map(([x, y]) => `${(x * 100).toFixed(0)} % → ${(y * 100).toFixed(0)} %`).join('; '),
    tooltip: hint(), grid: { ...room(), bottom: 34, top: 26 },
    xAxis: { ...values(), max: 1, name: t(across), nameLocation: 'middle', nameGap: 26, nameTextStyle: { color: tone('--muted') } },
    yAxis: { ...values(), max: 1, name: t(up), nameTextStyle: { color: tone('--muted'), align: 'left' } },
    series: [
      { type: 'line', data: [[0, 0], [1, 1]], symbol: 'none', silent: true, lineStyle: { color: tone('--idle'), type: 'dashed' } },
      { type: 'line', data: points, symbolSize: 7, itemStyle: { color: colour }, lineStyle: { color: colour } },
    ],
  };
}

function room() {
  return { left: 8, right: 24, top: 12, bottom: 4, containLabel: true };
}

function names(data) {
  return { type: 'category', data, axisLabel: { color: tone('--ink') }, axisTick: { show: false }, axisLine: { show: false } };
}

function values() {
  return { type: 'value', splitLine: { lineStyle: { color: tone('--line') } }, axisLabel: { color: tone('--muted'), hideOverlap: true } };
}
