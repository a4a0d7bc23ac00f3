/** A draft being edited: every change shows at once, is sent soon, and waits in the page while the hub does not answer. */
import { ApiError, get, post } from '../api.js';
import { Hold } from './hold.js';
import { Model } from './model.js';

const SOON = 700;
const AGAIN = 5_000;
const MOST_AT_ONCE = 5_000;

export class Draft extends EventTarget {
  #timer;
  #sending = [];
  #waiting = [];
  #undo = [];
  #redo = [];
  #stopped = false;
  #hold;

  constructor(answer, user) {
    super();
    this.#hold = new Hold(this, user);
    this.answer = answer;
    this.model = new Model(answer.grid);
    this.state = 'saved';
    this.problem = null;
  }

  get id() {
    return this.answer.version.id;
  }

  get editable() {
    return this.answer.may.includes('edit');
  }

  /** Edits that the hub does not have yet. */
  get unsent() {
    return [...this.#sending, ...this.#waiting];
  }

  get mayUndo() {
    return this.#undo.length > 0;
  }

  get mayRedo() {
    return this.#redo.length > 0;
  }

  /** Changes the table; one call is one step of undo. */
  change(edits) {
    if (!edits.length || !this.editable) return;
    const back = this.#do(edits);
    if (back.length) this.#undo.push(back);
    this.#redo = [];
    this.#tell('steps');
  }

  undo() {
    if (this.mayUndo) this.#redo.push(this.#do(this.#undo.pop()));
    this.#tell('steps');
  }

  redo() {
    if (this.mayRedo) this.#undo.push(this.#do(this.#redo.pop()));
    this.#tell('steps');
  }

  /** Sends what waits; answers when the hub has everything or said why not. */
  async save() {
    clearTimeout(this.#timer);
    if (this.#sending.length || !this.#waiting.length) return;
    this.#sending = this.#waiting.splice(0, MOST_AT_ONCE);
    this.#now('saving');
    try {
      await this.#hold.take();
      this.accept(await post(`/drafts/${this.id}/edits`, this.#sending, this.answer.version.hash), this.#sending.length);
    } catch (problem) {
      this.#waiting = [...this.#sending, ...this.#waiting];
      this.#sending = [];
      this.#failed(problem);
    }
  }

  /** Everything is with the hub; throws what keeps it from getting there. */
  async saved() {
    while (this.unsent.length && !this.#stopped) {
      if (this.#sending.length) await new Promise(done => this.addEventListener('state', done, { once: true }));
      else await this.save();
      if (this.problem) throw this.problem;
    }
  }

  /** The hub's newest word; what waits here is put on top of it. */
  accept(answer) {
    this.#sending = [];
    this.answer = answer;
    this.model.take(answer.grid);
    this.model.applyAll(this.#waiting);
    this.problem = null;
    this.#tell('answer');
    this.#now(this.#waiting.length ? 'waiting' : 'saved');
    if (this.#waiting.length) this.#soon(SOON);
  }

  /** Reads the draft anew and keeps those waiting edits for which keep says so. */
  async reload(keep = () => true) {
    const answer = await get(`/drafts/${this.id}`);
    this.#waiting = this.#waiting.filter(keep);
    this.#undo = [];
    this.#redo = [];
    this.accept(answer);
    this.#tell('steps');
  }

  stop() {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#hold.release();
  }

  #do(edits) {
    const back = this.model.applyAll(edits);
    this.#waiting.push(...edits);
    this.dispatchEvent(new CustomEvent('edits', { detail: edits }));
    this.#now('waiting');
    this.#soon(SOON);
    return back;
  }

  #failed(problem) {
    this.problem = problem;
    const offline = !(problem instanceof ApiError) || problem.status >= 500;
    this.#now(offline ? 'offline' : 'refused');
    if (offline) this.#soon(AGAIN);
  }

  #soon(millis) {
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(() => this.save(), millis);
  }

  #now(state) {
    this.state = state;
    this.#tell('state');
  }

  #tell(event) {
    this.dispatchEvent(new Event(event));
  }
}
