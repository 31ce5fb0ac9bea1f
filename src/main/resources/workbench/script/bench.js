/** What is on the bench, with undo and redo. The server's answers are shown by whoever listens. */

import { ask } from "./server.js";

/** @typedef {import("./types.js").Case} Case */
/** @typedef {import("./types.js").Answer} Answer */

/** The day by the reader's own clock, which is only read for a blank patient. */
export function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** @returns {Case} */
export function blank() {
  return { record: null, choices: [], date: today() };
}

export class Bench {
  /** @type {Case} */ current = blank();
  /** @type {Answer | null} */ answer = null;
  /** @type {Case[]} */ #past = [];
  /** @type {Case[]} */ #future = [];
  #waiting = 0;
  /** @type {Promise<void>} */ #queue = Promise.resolve();

  /**
   * @param {(before: Answer | null, after: Answer, cause: {choice?: import("./types.js").Choice, began: number}) => void} show
   * @param {(error: unknown) => void} fail
   * @param {(waiting: boolean) => void} busy
   */
  constructor(show, fail, busy) {
    this.busy = busy;
    this.show = show;
    this.fail = fail;
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  /**
   * Puts a patient on the bench. What was there can be had back by undo.
   *
   * @param {Case} next
   */
  open(next) {
    return this.#go(() => next, {}, () => this.#remember());
  }

  /**
   * Sets a finding.
   *
   * @param {string} finding
   * @param {import("./types.js").State} state
   */
  set(finding, state) {
    const choice = { finding, state };
    const next = () => ({ ...this.current, choices: [...this.#without(finding), choice] });
    return this.#go(next, { choice }, () => this.#remember());
  }

  /**
   * Sets several findings at once, as one step.
   *
   * @param {import("./types.js").Choice[]} choices
   */
  suppose(choices) {
    const set = new Set(choices.map((choice) => choice.finding));
    const next = () => ({
      ...this.current,
      choices: [...this.current.choices.filter((choice) => !set.has(choice.finding)), ...choices],
    });
    return this.#go(next, { choice: choices.length === 1 ? choices[0] : undefined }, () => this.#remember());
  }

  /**
   * Takes back what a finding was set to, whatever was set since.
   *
   * @param {string} finding
   */
  takeBack(finding) {
    const next = () => ({ ...this.current, choices: this.#without(finding) });
    return this.#go(next, {}, () => this.#remember());
  }

  undo() {
    return this.#go(() => this.#past.at(-1), {}, () => {
      this.#past.pop();
      this.#future.push(this.current);
    });
  }

  redo() {
    return this.#go(() => this.#future.at(-1), {}, () => {
      this.#future.pop();
      this.#past.push(this.current);
    });
  }

  /** @param {string} finding */
  #without(finding) {
    return this.current.choices.filter((choice) => choice.finding !== finding);
  }

  #remember() {
    this.#past.push(this.current);
    this.#future = [];
  }

  /**
   * Asks, one question after the other, and only when the answer is there does anything change.
   *
   * @param {() => Case | undefined} next
   * @param {{choice?: import("./types.js").Choice}} cause
   * @param {() => void} keep
   * @returns {Promise<void>}
   */
  #go(next, cause, keep) {
    const began = performance.now();
    this.#waiting++;
    this.busy(true);
    this.#queue = this.#queue.then(async () => {
      const wanted = next();
      try {
        if (!wanted) {
          return;
        }
        const answer = await ask("assess", wanted);
        const before = this.answer && sameRecord(this.current, wanted) ? this.answer : null;
        if (this.answer) {
          keep();
        }
        this.current = { ...wanted, choices: answer.choices };
        this.answer = answer;
        this.show(before, answer, { ...cause, began });
      } catch (error) {
        this.fail(error);
      } finally {
        this.busy(--this.#waiting > 0);
      }
    });
    return this.#queue;
  }
}

/**
 * @param {Case} one
 * @param {Case} other
 */
function sameRecord(one, other) {
  return JSON.stringify(one.record) === JSON.stringify(other.record);
}
