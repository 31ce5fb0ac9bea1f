/** The page's words for the server's, and what it says of findings. */

import { capital } from "./dom.js";

/** @typedef {import("./types.js").Catalogue} Catalogue */

/** The weights, safety first. */
export const WEIGHTS = /** @type {const} */ (["contraindicated", "serious", "caution", "may-favour", "information"]);

/** @param {string} weight */
export function weightWord(weight) {
  return weight === "may-favour" ? "May favour" : capital(weight);
}

/** @type {Object<string, string>} */
export const STATE_WORDS = { present: "present", absent: "absent", unknown: "not recorded" };

/** @type {Object<string, string>} */
export const LEVELS = { patient: "Patient", student: "Student", clinician: "Clinician" };

/**
 * "a seizure at any time", "no falls".
 *
 * @param {Catalogue} catalogue
 * @param {import("./types.js").Choice} literal
 */
export function literalWords(catalogue, literal) {
  const label = catalogue.findings[literal.finding]?.label ?? literal.finding;
  return literal.state === "absent" ? `not so: ${label}` : label;
}

/**
 * Where a fact stands and what stands there.
 *
 * @param {import("./types.js").Evidence} evidence
 */
export function evidenceWords(evidence) {
  const parts = [evidence.what];
  if (evidence.date) {
    parts.push(evidence.date);
  }
  if (evidence.certainty !== "not-stated") {
    parts.push(evidence.certainty.replaceAll("-", " "));
  }
  return parts.join(", ");
}

/**
 * The medicines of a rule in words.
 *
 * @param {Catalogue} catalogue
 * @param {import("./types.js").Rule} rule
 */
export function drugWords(catalogue, rule) {
  return catalogue.drugs
    .filter((drug) => rule.drugs.includes(drug.id))
    .map((drug) => drug.label)
    .join(" and ");
}

/**
 * How a finding stands at present.
 *
 * @param {import("./types.js").Answer} answer
 * @param {string} finding
 * @returns {import("./types.js").State}
 */
export function stateOf(answer, finding) {
  return answer.findings[finding]?.state ?? "unknown";
}

/**
 * How a clause of a rule stands.
 *
 * @param {import("./types.js").Answer} answer
 * @param {import("./types.js").Choice[]} clause
 * @returns {"holds" | "open" | "fails"}
 */
export function clauseState(answer, clause) {
  if (clause.some((literal) => stateOf(answer, literal.finding) === literal.state)) {
    return "holds";
  }
  return clause.some((literal) => stateOf(answer, literal.finding) === "unknown") ? "open" : "fails";
}
