/** What the parts of the page share: the table, the draft if one is open, and how the grid looks. Parts tell each other by events. */
import { Draft } from './draft.js';
import { Look } from './look.js';
import { Model } from './model.js';

export class Desk extends EventTarget {
  grid = null;
  #left = () => this.draft?.stop();
  #leaving = event => this.draft?.unsent.length && event.preventDefault();

  constructor({ name, path, me, tables, table, standing, draft, names }) {
    super();
    Object.assign(this, { name, path, me, tables, table, names });
    this.draft = draft ? new Draft(draft, me.user) : null;
    this.standing = standing;
    this.model = this.draft?.model ?? new Model(standing.grid);
    this.look = new Look(names, standing, this.model);
    this.draft?.addEventListener('answer', () => this.#answered());
    this.draft?.addEventListener('edits', ({ detail }) => this.grid?.show(detail));
    window.addEventListener('beforeunload', this.#leaving);
    window.addEventListener('pagehide', this.#left);
  }

  /** What the hub last said: of the draft, or of the version in force. */
  get answer() {
    return this.draft?.answer ?? this.standing;
  }

  get editable() {
    return this.draft?.editable ?? false;
  }

  /** The same work on a page that is built anew, such as in the other language. */
  again(names) {
    this.look.names = names;
    return this;
  }

  async begin() {
    this.mark();
  }

  /** Draws the marks of cells again. */
  mark() {
    this.grid?.mark(this.look.marked());
  }

  go(row, column) {
    this.tell('go');
    return this.grid?.go(row, column);
  }

  /** Reads the draft anew, after something else than an edit changed it. */
  async renew() {
    await this.draft.reload();
  }

  tell(event) {
    this.dispatchEvent(new Event(event));
  }

  close() {
    this.draft?.stop();
    window.removeEventListener('beforeunload', this.#leaving);
    window.removeEventListener('pagehide', this.#left);
  }

  async #answered() {
    this.look.take(this.draft.answer);
    this.look.tried(null);
    await this.grid?.sync();
    this.mark();
    this.tell('answer');
  }
}
