/** One stay on a page in one language; what repeats ends with it. */
export class Stay {
  #timers = [];
  #over = false;

  /** Runs now and again after each pause; rests while the page is hidden; tells failures to onFailure and goes on. */
  async every(millis, work, onFailure) {
    const turn = async () => {
      if (this.#over) return;
      if (!document.hidden) await work().catch(onFailure);
      if (!this.#over) this.#timers.push(setTimeout(turn, millis));
    };
    await turn();
  }

  end() {
    this.#over = true;
    this.#timers.forEach(clearTimeout);
  }
}
