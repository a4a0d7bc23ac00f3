/** A table that nobody had before: it begins as a draft, from a small example or from a description. */
import { describe } from '../api.js';
import { h, put } from '../dom.js';
import { t } from '../i18n.js';
import { trouble } from '../layout.js';
import { labelled } from '../table/newcolumn.js';
import { address } from './row.js';

/** Groups whose tables all propose actions; those of the others are asked by their names. */
const GROUPS = ['offers', 'service'];

export function newTable({ roles }) {
  if (!roles.includes('editor') && !roles.includes('admin')) return null;
  const box = h('div');
  const toggle = () => put(box, box.children.length ? null : form());
  return h('div', { 'data-part': 'new-table' }, h('button', { type: 'button', onclick: toggle }, t('tables.create')), box);
}

function form() {
  const group = h('select', { id: 'new-group' }, GROUPS.map(name => h('option', { value: name }, name)));
  const name = h('input', { id: 'new-name', required: true, pattern: '[a-z][a-z0-9\\-]*', placeholder: 'winter-offers' });
  const description = h('textarea', { id: 'new-description', rows: 6, spellcheck: 'false' });
  const answer = h('div', { role: 'status' });
  const create = async event => {
    event.preventDefault();
    try {
      const { version } = await describe(`/tables?${new URLSearchParams({ name: `${group.value}/${name.value.trim()}` })}`, description.value);
      location.assign(address(version.table, version.id));
    } catch (problem) {
      put(answer, trouble(problem));
    }
  };
  return h('form.card.asks', { onsubmit: create }, h('p.hint', t('tables.create_hint')),
    h('div.inline', labelled('new-group', t('tables.group'), group), labelled('new-name', t('tables.name'), name)),
    labelled('new-description', t('tables.description'), description),
    h('p.ways', h('button.main', { type: 'submit' }, t('tables.create_now'))), answer);
}
