/** What would change a rule's answer for this patient. Said of the record, never as advice. */

import { capital, counted, el } from "./dom.js";
import { ask } from "./server.js";
import { STATE_WORDS } from "./words.js";

/** @typedef {import("./types.js").Catalogue} Catalogue */
/** @typedef {import("./types.js").State} State */
/** @typedef {{finding: string, from: State, to: State, kind: string}} Step */
/** @typedef {{to: string, direct: boolean, steps: Step[]}} Change */
/** @typedef {{to: State, outOfScope: boolean, comes: string[], goes: string[], opens: string[]}} Turn */
/** @typedef {{finding: string, state: State, fixed: boolean, turns: Turn[]}} Hinge */

/** @type {Object<string, string>} */
const OUTCOMES = { raised: "It would be raised", undetermined: "It would be open", "not-raised": "It would not be raised" };

/** @type {Object<string, string>} */
const KINDS = {
  answer: "an answer would tell",
  fixed: "cannot come to be otherwise; only another record could differ",
  "may-differ": "a record could differ over time",
  "not-recorded": "",
  stays: "stays as it is",
};

/**
 * A section that fills itself when the server has answered.
 *
 * @param {Catalogue} catalogue
 * @param {import("./bench.js").Bench} bench
 * @param {string} rule
 * @returns {HTMLElement}
 */
export function whatWouldChange(catalogue, bench, rule) {
  const body = el("div", { "aria-live": "polite" }, el("p.quiet", {}, "Working it out …"));
  ask("changes", bench.current, { rule })
    .then((answer) => body.replaceChildren(...filled(catalogue, bench, answer)))
    .catch(() => body.replaceChildren(el("p.quiet", {}, "This could not be worked out now.")));
  return el(
    "section.would",
    {},
    el("h3", {}, "What would change it"),
    el("p.quiet", {}, "About this rule and this record only. It is no advice to change anything about a person."),
    body,
  );
}

/**
 * @param {Catalogue} catalogue
 * @param {import("./bench.js").Bench} bench
 * @param {{changes: Change[], more: number, hinges: Hinge[]}} answer
 */
function filled(catalogue, bench, { changes, more, hinges }) {
  if (changes.length === 0) {
    return [el("p", {}, "No change of up to three findings would bring another answer.")];
  }
  const outcomes = [...new Set(changes.map((change) => change.to))];
  return [
    ...outcomes.map((outcome) =>
      el(
        "div.outcome",
        {},
        el("h4", {}, `${OUTCOMES[outcome]} if`),
        el("ul", {}, ...changes.filter((each) => each.to === outcome).map((each) => changed(catalogue, bench, each))),
      ),
    ),
    ...(more > 0 ? [el("p.quiet", {}, `and ${counted(more, "further way")}`)] : []),
    ...hinges.filter((hinge) => hinge.turns.some((turn) => told(turn) !== "")).map((hinge) => hanging(catalogue, hinge)),
  ];
}

/**
 * @param {Catalogue} catalogue
 * @param {import("./bench.js").Bench} bench
 * @param {Change} change
 */
function changed(catalogue, bench, change) {
  const labels = change.steps.map((step) => catalogue.findings[step.finding].label);
  return el(
    "li",
    {},
    el(
      "ul.steps",
      {},
      ...change.steps.map((step, at) =>
        el(
          "li",
          {},
          at > 0 ? "and " : "",
          el("strong", {}, labels[at]),
          ` ${step.kind === "stays" ? "is" : "were"} ${STATE_WORDS[step.to]}`,
          KINDS[step.kind] && el("span.quiet", {}, ` (${KINDS[step.kind]})`),
        ),
      ),
    ),
    el(
      "button.answer",
      {
        type: "button",
        "aria-label": `Suppose: ${labels.join(" and ")}`,
        onclick: () => bench.suppose(change.steps.map((step) => ({ finding: step.finding, state: step.to }))),
      },
      "Suppose",
    ),
  );
}

/**
 * What else hangs on a finding that is known.
 *
 * @param {Catalogue} catalogue
 * @param {Hinge} hinge
 */
function hanging(catalogue, hinge) {
  return el(
    "details.hinge",
    {},
    el("summary", {}, `What else hangs on “${catalogue.findings[hinge.finding].label}”`),
    el(
      "ul",
      {},
      ...hinge.turns
        .filter((turn) => told(turn) !== "")
        .map((turn) => el("li", {}, `If ${STATE_WORDS[turn.to]}: ${told(turn)}.`)),
    ),
  );
}

/** @param {Turn} turn */
function told(turn) {
  const parts = [
    turn.outOfScope && "the patient would be out of scope",
    turn.comes.length > 0 && `${turn.comes.length} would come`,
    turn.goes.length > 0 && `${turn.goes.length} would go`,
    turn.opens.length > 0 && `${turn.opens.length} would open`,
  ].filter(Boolean);
  return capital(parts.join(", "));
}
