/** What holds for the whole table. */
import { h, put } from '../dom.js';
import { label, t, word } from '../i18n.js';
import { definitions } from '../widgets.js';
import { settingsOf } from './model.js';
import { choice, labelled } from './newcolumn.js';

const POLICIES = ['first', 'collect', 'priority'];

export function settings(desk) {
  const element = h('div.panel');
  const show = () => put(element, desk.editable ? form(desk) : read(desk.answer.grid));
  desk.addEventListener('answer', () => element.contains(document.activeElement) || show());
  show();
  return element;
}

function read(grid) {
  return definitions([
    [t('settings.title'), label(grid.title)], [t('settings.purpose'), label(grid.purpose)], [t('settings.hit_policy'), word('policy', grid.hit_policy)],
    [t('settings.no_match'), answer(grid)], [t('settings.from'), grid.from || t('settings.ever')], [t('settings.until'), grid.until || t('settings.ever')]]);
}

function answer({ otherwise }) {
  return otherwise === 'nothing' ? t('settings.nothing') : otherwise;
}

function form(desk) {
  const { grid } = desk.answer;
  const now = { ...settingsOf(grid), no_match: answer(grid) };
  const field = (name, control) => {
    control.addEventListener('change', () => desk.draft.change([{ edit: 'set_setting', setting: name, text: control.value.trim() }]));
    return labelled(`set-${name}`, t(`settings.${name}`), control);
  };
  const policy = choice('set-hit_policy', POLICIES.map(one => [one, word('policy', one)]));
  policy.value = now.hit_policy;
  const text = (name, type = 'text') => field(name, h('input', { id: `set-${name}`, type, value: now[name] }));
  return h('div.formgrid', text('title'), text('purpose'), field('hit_policy', policy), text('no_match'), text('from', 'date'), text('until', 'date'),
    h('p.hint', t('settings.hint')));
}
