/** A workbook changed in Excel becomes a draft; a refused one is answered with its problems and a copy that has notes on the cells. */
import { fileAddress, post, remove, upload } from '../api.js';
import { h, icon, put } from '../dom.js';
import { t } from '../i18n.js';
import { trouble } from '../layout.js';
import { address } from './row.js';

export function uploader(table, me) {
  const answer = h('div.answer', { role: 'status' });
  const file = h('input.hidden', { type: 'file', accept: '.xlsx', 'aria-label': t('tables.upload_of', { name: table.name }) });
  const view = { table, answer, draft: table.open.find(one => mine(one, me)) };
  file.addEventListener('change', () => {
    if (file.files.length) send(view, file.files[0]).finally(() => (file.value = ''));
  });
  return [h('button.quiet.way', { type: 'button', onclick: () => file.click() }, icon('bring'), t('tables.upload')), file, answer];
}

/** The draft is kept after a refusal, so that the mended file goes the same way. */
async function send(view, file) {
  put(view.answer, h('p.hint', t('loading')));
  try {
    view.draft ??= (await post(`/tables/${encodeURIComponent(view.table.name)}/drafts`)).version;
    const { version } = await upload(`/drafts/${view.draft.id}/workbook`, file, view.draft.hash);
    location.assign(address(view.table.name, version.id));
  } catch (problem) {
    put(view.answer, trouble(problem), problem.status === 422 ? refused(view) : null);
  }
}

function refused(view) {
  const discard = () => remove(`/drafts/${view.draft.id}`).then(() => location.reload(), problem => put(view.answer, trouble(problem)));
  return h('p.ways', h('a.way', { href: fileAddress(`/drafts/${view.draft.id}/refused`), download: '' }, icon('take'), t('tables.annotated')),
    h('a', { href: address(view.table.name, view.draft.id) }, t('tables.open_draft')),
    h('button.quiet', { type: 'button', onclick: discard }, t('draft.discard')));
}

function mine(draft, me) {
  return ['draft', 'rejected'].includes(draft.state) && draft.editors.every(editor => editor === me.user) && draft.author === me.user;
}
