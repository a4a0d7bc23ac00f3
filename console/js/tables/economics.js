/** What the rows of a table earned; the hub may still be counting when it is asked first. */
import { get } from '../api.js';

const PATIENCE = 30;
const PAUSE = 2_000;

/** Answers by row id: {hits, last_hit, offers, accepted, value, dead}. */
export async function earnings(path) {
  for (let asked = 0; asked < PATIENCE; asked++) {
    const { rows } = await get(`${path}/economics`);
    if (rows) return rows;
    await new Promise(done => setTimeout(done, PAUSE));
  }
  return {};
}
