/** A quiz over the patient on the bench: what would you expect? Then the answers, with reasons. */

import { capital, counted, el, icon, say } from "./dom.js";
import { ask } from "./server.js";
import { drugWords, weightWord } from "./words.js";

/** @typedef {{rule: string, outcome: "raised" | "undetermined" | "not-raised", feedback: string}} Choice */

export class Quiz {
  /** @type {{choices: Choice[], moreRaised: number} | null} */ #asked = null;
  #about = "";
  /** @type {Set<string>} */ #picked = new Set();
  #revealed = false;

  /**
   * @param {import("./types.js").Catalogue} catalogue
   * @param {import("./bench.js").Bench} bench
   * @param {(rule: string) => void} open
   */
  constructor(catalogue, bench, open) {
    this.catalogue = catalogue;
    this.bench = bench;
    this.open = open;
    this.place = el("section.quiz", { "aria-labelledby": "quiz-title" });
  }

  /** Begins anew: nothing is picked, nothing is shown. */
  begin() {
    this.#picked.clear();
    this.#revealed = false;
  }

  /**
   * @param {import("./types.js").Answer} answer
   * @returns {HTMLElement} filled when the server has answered
   */
  show(answer) {
    const about = JSON.stringify(this.bench.current);
    if (about !== this.#about) {
      this.#about = about;
      this.#asked = null;
      this.begin();
      ask("quiz", this.bench.current).then((asked) => {
        this.#asked = asked;
        this.#fill(answer);
      });
    }
    this.#fill(answer);
    return this.place;
  }

  /** @param {import("./types.js").Answer} answer */
  #fill(answer) {
    const choices = this.#asked?.choices ?? [];
    this.place.replaceChildren(
      el("h2", { id: "quiz-title", tabindex: "-1" }, "Quiz: what would you expect the rules to raise?"),
      this.#recorded(answer),
      choices.length === 0 && this.#asked !== null
        ? el("p.empty", {}, "Nothing is raised, and nothing is near. Choose an example patient, or set some findings. That is no all-clear.")
        : el("p.quiet", {}, "Pick all that you would talk about because of what is recorded. Some of these are not raised."),
      ...this.catalogue.drugs.concat([{ id: "both", label: "both medicines", description: "" }]).map((drug) =>
        this.#group(
          drug.label,
          choices.filter((each) => {
            const { drugs } = this.catalogue.rules[each.rule];
            return drug.id === "both" ? drugs.length > 1 : drugs.length === 1 && drugs[0] === drug.id;
          }),
        ),
      ),
      this.#ending(choices),
    );
  }

  /**
   * What the learner has to go by, since the answers are hidden.
   *
   * @param {import("./types.js").Answer} answer
   */
  #recorded(answer) {
    const labels = (/** @type {string} */ state) =>
      Object.entries(answer.findings)
        .filter(([, known]) => known.state === state)
        .map(([finding]) => this.catalogue.findings[finding].label);
    const [present, absent] = [labels("present"), labels("absent")];
    return el(
      "dl.recorded",
      {},
      el("dt", {}, "Present"),
      el("dd", {}, present.length > 0 ? present.join("; ") : "nothing recorded"),
      el("dt", {}, "Absent"),
      el(
        "dd",
        {},
        absent.length === 0
          ? "nothing recorded"
          : absent.length > 12
            ? el("details", {}, el("summary", {}, counted(absent.length, "finding")), absent.join("; "))
            : absent.join("; "),
      ),
    );
  }

  /**
   * @param {string} title
   * @param {Choice[]} choices
   */
  #group(title, choices) {
    return (
      choices.length > 0 &&
      el("fieldset.quiz-group", {}, el("legend", {}, capital(title)), ...choices.map((each) => this.#choice(each)))
    );
  }

  /** @param {Choice} choice */
  #choice(choice) {
    const rule = this.catalogue.rules[choice.rule];
    const picked = this.#picked.has(choice.rule);
    const input = /** @type {HTMLInputElement} */ (
      el("input", {
        type: "checkbox",
        checked: picked,
        disabled: this.#revealed,
        onchange: () => (input.checked ? this.#picked.add(choice.rule) : this.#picked.delete(choice.rule)),
      })
    );
    const right = picked === (choice.outcome === "raised");
    return el(
      `div.quiz-choice${this.#revealed ? (right ? ".as-raised" : ".otherwise") : ""}`,
      { "data-quiz": choice.rule },
      el("label", {}, input, el("span.title", {}, rule.title)),
      this.#revealed &&
        el(
          "div.feedback",
          {},
          el(
            "p",
            {},
            icon(right ? "yes" : "no"),
            el("strong", {}, ` ${verdict(picked, choice.outcome)} `),
            choice.outcome === "raised" ? `${weightWord(rule.weight)}. ` : "",
            capital(choice.feedback),
          ),
          el("button.plain", { type: "button", "data-rule": choice.rule, onclick: () => this.open(choice.rule) }, "Why?"),
        ),
    );
  }

  /** @param {Choice[]} choices */
  #ending(choices) {
    if (choices.length === 0) {
      return null;
    }
    if (!this.#revealed) {
      return el("button.primary.submit", { type: "button", onclick: () => this.#reveal() }, "Show the answers");
    }
    return el(
      "div.quiz-end",
      {},
      el("p", {}, this.#said()),
      el(
        "button.primary.submit",
        {
          type: "button",
          onclick: () => {
            this.begin();
            this.#again();
          },
        },
        "Try again",
      ),
    );
  }

  #said() {
    const raised = (this.#asked?.choices ?? []).filter((each) => each.outcome === "raised");
    const named = raised.filter((each) => this.#picked.has(each.rule)).length;
    const more = this.#asked?.moreRaised ?? 0;
    return `You named ${named} of the ${raised.length} that the rules raise here.${more > 0 ? ` ${counted(more, "more is", "more are")} raised beyond this quiz.` : ""}`;
  }

  #reveal() {
    this.#revealed = true;
    this.#again();
    say(this.#said());
  }

  #again() {
    if (this.bench.answer) {
      this.#fill(this.bench.answer);
      /** @type {HTMLElement | null} */ (this.place.querySelector("#quiz-title"))?.focus();
    }
  }
}

/**
 * @param {boolean} picked
 * @param {string} outcome
 */
function verdict(picked, outcome) {
  if (outcome === "raised") {
    return picked ? "Yes." : "You passed this over.";
  }
  return picked ? "The rules do not raise it." : "Rightly left out.";
}
