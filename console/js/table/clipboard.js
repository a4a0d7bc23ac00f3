/** Cells as Excel puts them on the clipboard: tabs between cells, lines between rows, quotes around cells that hold either. */
const SPECIAL = /["\t\n\r]/;

export function written(block) {
  return block.map(row => row.map(text => (SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t')).join('\n');
}

export function readBlock(text) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => (rows.at(-1).push(cell.trim()), (cell = ''));
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted && sign === '"' && text[at + 1] === '"') cell += text[++at];
    else if (sign === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && sign === '\t') endCell();
    else if (!quoted && sign === '\n') (endCell(), rows.push([]));
    else if (quoted || sign !== '\r') cell += sign;
  }
  endCell();
  const [last] = rows.slice(-1);
  return last.length === 1 && last[0] === '' && rows.length > 1 ? rows.slice(0, -1) : rows;
}

/** One cell on many fills all of them; a block starts at the first selected cell and may add rows at the end. */
export function paste(block, { rows, columns }, all, newRow) {
  const single = block.length === 1 && block[0].length === 1;
  if (single) return rows.flatMap(row => columns.map(column => cellEdit(row, column, block[0][0])));
  const rowAt = all.rows.indexOf(rows[0]);
  const columnAt = all.columns.indexOf(columns[0]);
  let last = all.rows.at(-1) ?? null;
  return block.flatMap((texts, down) => {
    const pairs = texts.map((text, right) => [all.columns[columnAt + right], text]).filter(([column]) => column);
    const row = all.rows[rowAt + down];
    if (row) return pairs.map(([column, text]) => cellEdit(row, column, text));
    const added = { edit: 'add_row', row: newRow(), after_row: last, cells: Object.fromEntries(pairs.filter(([, text]) => text)) };
    last = added.row;
    return [added];
  });
}

export function cellEdit(row, column, text) {
  return { edit: 'set_cell', row, column, text };
}
