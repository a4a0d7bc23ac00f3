/** The lock of a draft as this page has it: taken by the first change, renewed by later ones; whoever stops for long lets others in. */
import { post, remove } from '../api.js';

const RENEW = 120_000;

export class Hold {
  #draft;
  #user;
  #since = 0;

  constructor(draft, user) {
    this.#draft = draft;
    this.#user = user;
  }

  async take() {
    if (this.#isMine && Date.now() - this.#since < RENEW) return;
    await post(`/drafts/${this.#draft.id}/lock`);
    this.#since = Date.now();
  }

  /** Nobody is kept out by a page that is left. */
  release() {
    if (this.#isMine) remove(`/drafts/${this.#draft.id}/lock`).catch(() => {});
  }

  get #isMine() {
    return this.#since > 0 && this.#draft.answer.lock?.owner === this.#user;
  }
}
