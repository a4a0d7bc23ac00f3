/** What the rows of a table earned; the hub waits for its first count, and says so when that takes very long. */
import { get } from '../api.js';

const PATIENCE = 5;
const PAUSE = 2_000;
const LATER = 503;

/** Answers by row id: {hits, last_hit, offers, accepted, value, dead}. */
export async function earnings(path) {
  for (let asked = 1; ; asked++) {
    try {
      return (await get(`${path}/economics`)).rows;
    } catch (problem) {
      if (problem.status !== LATER || asked === PATIENCE) throw problem;
    }
    await new Promise(done => setTimeout(done, PAUSE));
  }
}
