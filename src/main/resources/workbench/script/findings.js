/** The findings, in groups and with search; each can be set to present, absent or not recorded. */

import { byId, counted, el } from "./dom.js";
import { evidenceWords } from "./words.js";

/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").Catalogue} Catalogue */
/** @typedef {import("./types.js").State} State */

const STATES = /** @type {[State, string][]} */ ([
  ["present", "Present"],
  ["absent", "Absent"],
  ["unknown", "Not recorded"],
]);

/** Open at first, since a past seizure matters for both medicines. */
const OPEN_AT_FIRST = "seizures";

export class FindingsPanel {
  /** @type {Map<string, {row: HTMLElement, inputs: HTMLInputElement[], told: HTMLElement, words: string, shown: string}>} */
  #rows = new Map();
  /** @type {Map<string, {details: HTMLDetailsElement, count: HTMLElement, findings: string[]}>} */
  #groups = new Map();

  /**
   * @param {Catalogue} catalogue
   * @param {{set: (finding: string, state: State) => void, takeBack: (finding: string) => void}} bench
   */
  constructor(catalogue, bench) {
    this.catalogue = catalogue;
    this.bench = bench;
    for (const group of catalogue.groups) {
      byId("groups").append(this.#group(group));
    }
    const search = /** @type {HTMLInputElement} */ (byId("search"));
    search.addEventListener("input", () => this.#search(search.value));
  }

  /** @param {Catalogue["groups"][number]} group */
  #group(group) {
    const count = el("span.count");
    const details = /** @type {HTMLDetailsElement} */ (
      el(
        "details.group",
        { open: group.id === OPEN_AT_FIRST },
        el("summary", {}, el("span.group-title", {}, group.title), count),
        ...group.findings.map((finding) => this.#row(finding)),
      )
    );
    this.#groups.set(group.id, { details, count, findings: group.findings });
    return details;
  }

  /** @param {string} finding */
  #row(finding) {
    const { label, ask } = this.catalogue.findings[finding];
    const told = el("p.told");
    /** @type {HTMLInputElement[]} */
    const inputs = [];
    const choices = STATES.map(([state, word]) => {
      const input = /** @type {HTMLInputElement} */ (
        el("input", {
          type: "radio",
          name: `f-${finding}`,
          value: state,
          checked: state === "unknown",
          onchange: () => this.bench.set(finding, state),
        })
      );
      inputs.push(input);
      return el(`label.state.${state}`, {}, input, el("span", {}, word));
    });
    const row = el(
      "fieldset.finding",
      { "data-finding": finding, "data-state": "unknown" },
      el("legend", {}, label),
      el("div.states", {}, ...choices),
      told,
    );
    const words = `${label} ${ask} ${finding.replaceAll("-", " ")} ${finding}`.toLowerCase();
    this.#rows.set(finding, { row, inputs, told, words, shown: "" });
    return row;
  }

  /**
   * Shows what is known; only rows that changed are touched.
   *
   * @param {Answer} answer
   */
  show(answer) {
    const chosen = new Set(answer.choices.map((choice) => choice.finding));
    for (const [finding, entry] of this.#rows) {
      const known = answer.findings[finding];
      const shown = JSON.stringify([known ?? null, chosen.has(finding)]);
      if (shown !== entry.shown) {
        entry.shown = shown;
        const state = known?.state ?? "unknown";
        entry.row.dataset.state = state;
        entry.row.classList.toggle("chosen", chosen.has(finding));
        entry.inputs.forEach((input) => (input.checked = input.value === state));
        entry.told.replaceChildren(...this.#told(finding, known, chosen.has(finding)));
      } else {
        const state = known?.state ?? "unknown";
        entry.inputs.forEach((input) => (input.checked = input.value === state));
      }
    }
    const known = Object.values(answer.findings).filter((each) => each.state !== "unknown").length;
    byId("findings-count").textContent =
      `${known} of ${this.#rows.size} known${chosen.size > 0 ? `, ${chosen.size} set by you` : ""}. ` +
      "Not recorded is never absent.";
    for (const { count, findings } of this.#groups.values()) {
      const here = findings.filter((finding) => (answer.findings[finding]?.state ?? "unknown") !== "unknown").length;
      count.textContent = here > 0 ? `${here} known` : "";
    }
  }

  /**
   * @param {string} finding
   * @param {import("./types.js").Known | undefined} known
   * @param {boolean} chosen
   */
  #told(finding, known, chosen) {
    if (chosen) {
      const label = this.catalogue.findings[finding].label;
      return [
        el("span.by-you", {}, "Set by you. "),
        el(
          "button.plain",
          { type: "button", "aria-label": `Take back: ${label}`, onclick: () => this.#takeBack(finding) },
          "Take back",
        ),
      ];
    }
    const said = (known?.evidence ?? []).slice(0, 2).map((each) => evidenceWords(each));
    const words = said.length > 0 ? [`${said.join("; ")}. `] : [];
    return known?.conflicting ? [...words, el("strong", {}, "The record also says the contrary.")] : words;
  }

  /** @param {string} finding */
  #takeBack(finding) {
    const entry = this.#rows.get(finding);
    entry?.inputs.find((input) => input.checked)?.focus();
    this.bench.takeBack(finding);
  }

  /** @param {string} text */
  #search(text) {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { details, findings } of this.#groups.values()) {
      let here = 0;
      for (const finding of findings) {
        const entry = this.#rows.get(finding);
        const matches = words.every((word) => entry?.words.includes(word));
        if (entry) {
          entry.row.hidden = !matches;
        }
        here += matches ? 1 : 0;
      }
      found += here;
      details.hidden = here === 0;
      details.open = words.length > 0 ? here > 0 : details.contains(document.activeElement) || false;
    }
    byId("search-count").textContent =
      words.length === 0
        ? ""
        : found === 0
          ? "No finding has these words. No rule asks about them, which is not the same as no effect."
          : `${counted(found, "finding")}`;
    if (words.length === 0) {
      const first = this.#groups.get(OPEN_AT_FIRST);
      if (first) {
        first.details.open = true;
      }
    }
  }

  /**
   * Opens a finding's group and moves there.
   *
   * @param {string} finding
   */
  reveal(finding) {
    const search = /** @type {HTMLInputElement} */ (byId("search"));
    search.value = "";
    this.#search("");
    const entry = this.#rows.get(finding);
    const details = entry?.row.closest("details");
    if (entry && details) {
      details.open = true;
      entry.row.scrollIntoView({ block: "center" });
      entry.inputs.find((input) => input.checked)?.focus();
    }
  }
}
