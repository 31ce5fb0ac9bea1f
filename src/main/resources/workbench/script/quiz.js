/** A quiz over the patient on the bench: what would you expect? Then the answers, with reasons. */

import { el } from "./dom.js";

export class Quiz {
  constructor(catalogue, bench, open) {
    this.catalogue = catalogue;
  }

  begin() {}

  show(answer) {
    return el("p", {}, "Quiz");
  }
}
