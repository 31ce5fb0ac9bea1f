/** What to ask next, answered with one click. */

import { byId, capital, counted, el } from "./dom.js";
import { drugWords, weightWord } from "./words.js";

/** @typedef {import("./types.js").Answer} Answer */

const SHOWN_FIRST = 7;

export class QuestionsPanel {
  #all = false;

  /**
   * @param {import("./types.js").Catalogue} catalogue
   * @param {{set: (finding: string, state: import("./types.js").State) => Promise<void>}} bench
   * @param {(rule: string) => void} open
   */
  constructor(catalogue, bench, open) {
    this.catalogue = catalogue;
    this.bench = bench;
    this.open = open;
  }

  /** @param {Answer} answer */
  show(answer) {
    const focus = document.activeElement?.closest("#asked") ? document.activeElement : null;
    const wish = focus?.getAttribute("data-answer");
    const questions = answer.questions;
    const shown = this.#all ? questions : questions.slice(0, SHOWN_FIRST);
    byId("asked").replaceChildren(
      questions.length === 0 ? this.#none(answer) : el("p.quiet", {}, this.#intro(answer)),
      el("ol", {}, ...shown.map((question, at) => this.#question(question, at === 0))),
      ...(questions.length > SHOWN_FIRST
        ? [
            el(
              "button.more",
              {
                type: "button",
                "aria-expanded": String(this.#all),
                onclick: () => {
                  this.#all = !this.#all;
                  this.show(answer);
                },
              },
              this.#all ? "Show the first few" : `Show all ${questions.length} questions`,
            ),
          ]
        : []),
    );
    if (focus) {
      const next = wish ? byId("asked").querySelector(`[data-answer="${wish}"]`) : byId("asked").querySelector(".more");
      /** @type {HTMLElement | null} */ (next)?.focus();
    }
  }

  /** @param {Answer} answer */
  #none(answer) {
    return el(
      "p.empty",
      {},
      answer.scope.state === "out"
        ? "Out of scope, nothing is asked."
        : "No question is left that a rule waits for. There may be others that no rule knows.",
    );
  }

  /** @param {Answer} answer */
  #intro(answer) {
    const minimum = answer.questions.filter((each) => each.priority === "minimum-safety-set").length;
    return minimum > 0
      ? `${minimum} of ${counted(answer.questions.length, "open question")} belong to what is always asked.`
      : `${counted(answer.questions.length, "open question")}, in order of what the answer could raise.`;
  }

  /**
   * @param {Answer["questions"][number]} question
   * @param {boolean} first
   */
  #question(question, first) {
    const { label, ask } = this.catalogue.findings[question.finding];
    const answers = /** @type {["present" | "absent", string][]} */ ([
      ["present", "Yes"],
      ["absent", "No"],
    ]);
    return el(
      `li.question${first ? ".first" : ""}`,
      { "data-question": question.finding },
      el("p.ask", {}, ask),
      el(
        "div.reply",
        { role: "group", "aria-label": capital(label) },
        ...answers.map(([state, word]) =>
          el(
            `button.answer`,
            {
              type: "button",
              "data-answer": state,
              onclick: () => this.bench.set(question.finding, state),
            },
            word,
            el("span.unseen", {}, `: ${label}`),
          ),
        ),
      ),
      question.rules.length > 0 && this.#why(question),
    );
  }

  /** @param {Answer["questions"][number]} question */
  #why(question) {
    return el(
      "details.why-asked",
      {},
      el("summary", {}, `Could settle ${counted(question.rules.length, "consideration")}`),
      el(
        "ul",
        {},
        ...question.rules.map((name) => {
          const rule = this.catalogue.rules[name];
          return el(
            "li",
            {},
            el("button.plain", { type: "button", "data-rule": name, onclick: () => this.open(name) }, rule.title),
            el("span.quiet", {}, ` ${weightWord(rule.weight).toLowerCase()}, ${drugWords(this.catalogue, rule)}`),
          );
        }),
      ),
    );
  }
}
