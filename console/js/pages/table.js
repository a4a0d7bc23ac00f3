/** One decision table: the grid, and the way of a change from the first cell to its approval. */
import { get, whoAmI } from '../api.js';
import { catalogue } from '../catalogue.js';
import { h, put } from '../dom.js';
import { page } from '../layout.js';
import { Desk } from '../table/desk.js';
import { heading } from '../table/heading.js';
import { panels } from '../table/panels.js';
import { workplace } from '../table/workplace.js';

const asked = new URLSearchParams(location.search);
let desk;

page({ way: 'tables', title: 'table.title', wide: true }, async (main, stay) => {
  const names = await catalogue();
  desk = desk?.draft?.unsent.length ? desk.again(names) : await opened(names);
  const head = h('div.stackup');
  const place = workplace(desk, stay);
  put(main, head, place.element, panels(desk, stay));
  heading(head, desk);
  await place.ready;
  await desk.begin(stay);
});

async function opened(names) {
  desk?.close();
  const name = asked.get('name') ?? '';
  const path = `/tables/${encodeURIComponent(name)}`;
  const [me, list, draft] = await Promise.all([whoAmI(), get('/tables'), asked.get('draft') ? get(`/drafts/${encodeURIComponent(asked.get('draft'))}`) : null]);
  const table = list.items.find(one => one.name === name);
  const standing = draft ?? (await get(path));
  return new Desk({ name, path, me: me ?? { user: '', roles: [] }, tables: list.items, table, standing, draft, names });
}
