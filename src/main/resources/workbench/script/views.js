/** On a narrow screen one part of the page is shown at a time; these buttons choose which. */

import { byId, counted, el } from "./dom.js";
import { drugWords } from "./words.js";

const PARTS = /** @type {[string, string][]} */ ([
  ["findings", "Findings"],
  ["considerations", "Considerations"],
  ["questions", "Ask next"],
]);

/** How much room there is for two columns: `full` has a third for the topics. */
function measureRoom() {
  const place = byId("answers");
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const width = place.clientWidth / rem;
  place.dataset.room = width > 50 ? "full" : width > 32 ? "half" : "little";
}

export class Views {
  /** @type {Map<string, {button: HTMLElement, count: HTMLElement}>} */
  #buttons = new Map();

  constructor() {
    for (const [id, word] of PARTS) {
      const count = el("span.view-count");
      const button = el("button", { type: "button", "data-part": id, onclick: () => this.go(id) }, word, " ", count);
      this.#buttons.set(id, { button, count });
      byId("views").append(button);
    }
    this.go("considerations");
    new ResizeObserver(() => measureRoom()).observe(byId("answers"));
    measureRoom();
  }

  /** @param {string} id */
  go(id) {
    document.body.dataset.part = id;
    for (const [part, { button }] of this.#buttons) {
      button.setAttribute("aria-current", String(part === id));
    }
  }

  /**
   * What came up, said beside the findings and questions too, where the considerations are not in
   * sight.
   *
   * @param {import("./types.js").Catalogue} catalogue
   * @param {Set<string>} fresh
   * @param {(rule: string) => void} open
   */
  news(catalogue, fresh, open) {
    const few = [...fresh].slice(0, 4);
    document.body.classList.toggle("told-news", few.length > 0);
    byId("news").replaceChildren(
      ...(few.length === 0
        ? []
        : [
            el("p", {}, counted(fresh.size, "new consideration")),
            el(
              "ul",
              {},
              ...few.map((name) =>
                el(
                  "li",
                  {},
                  el("button.plain", { type: "button", "data-rule": name, onclick: () => open(name) }, catalogue.rules[name].title),
                  el("span.quiet", {}, ` ${drugWords(catalogue, catalogue.rules[name])}`),
                ),
              ),
            ),
          ]),
    );
  }

  /**
   * @param {import("./types.js").Answer} answer
   * @param {import("./changes.js").Changes} changed
   */
  count(answer, changed) {
    const known = Object.values(answer.findings).filter((each) => each.state !== "unknown").length;
    const news = changed.fresh.size > 0 ? ` +${changed.fresh.size}` : "";
    this.#set("findings", String(known));
    this.#set("considerations", `${answer.considerations.length}${news}`);
    this.#set("questions", String(answer.questions.length));
  }

  /**
   * @param {string} part
   * @param {string} text
   */
  #set(part, text) {
    const entry = this.#buttons.get(part);
    if (entry) {
      entry.count.textContent = text;
    }
  }
}
