/** One consideration, opened: why, where in the record, what would change it, sources, the rule. */

import { byId, capital, el, icon } from "./dom.js";
import { STATE_WORDS, clauseState, drugWords, evidenceWords, stateOf, weightWord } from "./words.js";
import { whatWouldChange } from "./change-answer.js";

/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").Catalogue} Catalogue */

export class DetailWindow {
  #rule = "";

  /**
   * @param {Catalogue} catalogue
   * @param {import("./bench.js").Bench} bench
   * @param {(finding: string) => void} reveal moves to a finding
   */
  constructor(catalogue, bench, reveal) {
    this.catalogue = catalogue;
    this.bench = bench;
    this.reveal = reveal;
    this.dialog = /** @type {HTMLDialogElement} */ (
      el("dialog.window", { "aria-labelledby": "detail-title", onclick: (/** @type {MouseEvent} */ event) => this.#outside(event) })
    );
    document.body.append(this.dialog);
  }

  /** @param {MouseEvent} event */
  #outside(event) {
    if (event.target === this.dialog) {
      this.dialog.close();
    }
  }

  /**
   * @param {string} rule
   * @param {string} level
   */
  open(rule, level) {
    this.#rule = rule;
    this.level = level;
    this.#fill();
    if (!this.dialog.open) {
      this.dialog.showModal();
    }
    this.dialog.scrollTop = 0;
    byId("detail-title").focus();
  }

  /** Shows what changed beneath it. */
  refresh() {
    if (this.dialog.open) {
      this.#fill();
    }
  }

  #fill() {
    const answer = /** @type {Answer} */ (this.bench.answer);
    const rule = this.catalogue.rules[this.#rule];
    this.dialog.replaceChildren(
      el(
        "article.detail",
        { class: `detail ${rule.weight}` },
        el(
          "header",
          {},
          el("p.weight", {}, icon(rule.weight), `${weightWord(rule.weight)}, ${drugWords(this.catalogue, rule)}`),
          el("h2", { id: "detail-title", tabindex: "-1" }, rule.title),
          el("button.close", { type: "button", "aria-label": "Close", onclick: () => this.dialog.close() }, icon("close")),
        ),
        this.#verdict(answer),
        el("p.text", {}, rule.text[this.level ?? "patient"]),
        rule.strength && el("p.strength", {}, el("strong", {}, "Evidence: "), `${rule.strength}.`),
        this.#why(answer),
        whatWouldChange(this.catalogue, this.bench, this.#rule),
        el("section", {}, el("h3", {}, "To learn from it"), el("p", {}, rule.teaching)),
        this.#sources(),
        this.#written(),
      ),
    );
  }

  /** @param {Answer} answer */
  #verdict(answer) {
    if (answer.scope.state === "out") {
      return el("p.verdict", {}, "Not applied: the patient is out of scope, which says nothing about this point.");
    }
    if (answer.considerations.some((each) => each.rule === this.#rule)) {
      return el("p.verdict.raised", {}, "Raised for this patient.");
    }
    if (answer.undetermined.some((each) => each.rule === this.#rule)) {
      return el("p.verdict.open", {}, "Open: what is recorded does not tell whether this applies.");
    }
    return el("p.verdict", {}, "Not raised for this patient. That says only that this rule does not match.");
  }

  /** @param {Answer} answer */
  #why(answer) {
    const rule = this.catalogue.rules[this.#rule];
    const words = { holds: "is so", open: "is not known", fails: "is not so" };
    const icons = { holds: "yes", open: "open", fails: "no" };
    return el(
      "section",
      {},
      el("h3", {}, "Why"),
      el("p.quiet", {}, rule.clauses.length > 1 ? "All of this must hold:" : "This must hold:"),
      el(
        "ol.clauses",
        {},
        ...rule.clauses.map((clause) => {
          const state = clauseState(answer, clause);
          return el(
            `li.clause.${state}`,
            {},
            el("p.clause-state", {}, icon(icons[state]), clause.length > 1 ? `At least one of these ${state === "holds" ? "is so" : state === "open" ? "is not known yet" : "would have to be so"}` : `This ${words[state]}`),
            el("ul", {}, ...clause.map((literal) => this.#literal(answer, literal))),
          );
        }),
      ),
    );
  }

  /**
   * @param {Answer} answer
   * @param {import("./types.js").Choice} literal
   */
  #literal(answer, literal) {
    const state = stateOf(answer, literal.finding);
    const known = answer.findings[literal.finding];
    const label = capital(this.catalogue.findings[literal.finding].label);
    return el(
      "li",
      { class: state === literal.state ? "met" : "" },
      el(
        "button.plain.finding-link",
        {
          type: "button",
          onclick: () => {
            this.dialog.close();
            this.reveal(literal.finding);
          },
        },
        label,
      ),
      " ",
      el(`span.pill.${state}`, {}, STATE_WORDS[state]),
      literal.state === "absent" && el("span.quiet", {}, " the rule asks that it is absent"),
      el(
        "ul.evidence",
        {},
        ...(known?.evidence ?? []).map((each) =>
          el("li", {}, evidenceWords(each), " ", each.where !== "supposed" && el("code", {}, each.where)),
        ),
      ),
      known?.conflicting && el("p.conflict", {}, "The record also says the contrary."),
    );
  }

  #sources() {
    const { sources } = this.catalogue.rules[this.#rule];
    return el(
      "section",
      {},
      el("h3", {}, "Sources"),
      el(
        "ul.sources",
        {},
        ...sources.map((source) =>
          el(
            "li",
            {},
            source.link
              ? el("a", { href: source.link, target: "_blank", rel: "noopener noreferrer" }, source.title)
              : el("span", {}, source.title),
            el("span", {}, `: ${source.section}.`),
            el("span.quiet", {}, ` ${capital(source.kind)}, ${source.about}; ${source.verified}; checked ${source.checked}.`),
          ),
        ),
      ),
    );
  }

  #written() {
    const rule = this.catalogue.rules[this.#rule];
    return el(
      "details.written",
      {},
      el("summary", {}, "The rule itself"),
      el("p.quiet", {}, rule.question),
      el("pre", { tabindex: "0", "aria-label": "The rule as it is written" }, el("code", {}, rule.drl)),
      el("p.quiet", {}, el("code", {}, this.#rule), ` stands in ${rule.place}`),
    );
  }
}
