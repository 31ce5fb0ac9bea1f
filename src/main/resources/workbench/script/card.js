/** Considerations as cards: what weighs how much, why in a line; on paper also the whole text. */

import { counted, el, icon } from "./dom.js";
import { WEIGHTS, drugWords, evidenceWords, literalWords, weightWord } from "./words.js";

/** @typedef {import("./types.js").View} View */
/** @typedef {import("./types.js").Answer["considerations"][number]} Consideration */

/**
 * @param {View} view
 * @param {Consideration[]} raised
 */
export function cards(view, raised) {
  const sorted = [...raised].sort(
    (one, other) =>
      WEIGHTS.indexOf(view.catalogue.rules[one.rule].weight) - WEIGHTS.indexOf(view.catalogue.rules[other.rule].weight),
  );
  return el("ul.cards", {}, ...sorted.map((each) => card(view, each)));
}

/**
 * @param {View} view
 * @param {Consideration} consideration
 */
function card({ catalogue, answer, fresh, level, open }, consideration) {
  const rule = catalogue.rules[consideration.rule];
  const serious = answer.considerations.filter(
    (each) =>
      ["contraindicated", "serious"].includes(catalogue.rules[each.rule].weight) &&
      catalogue.rules[each.rule].drugs.some((drug) => rule.drugs.includes(drug)),
  ).length;
  const known = consideration.because.map((literal) => ({ literal, ...answer.findings[literal.finding] }));
  const recorded = known.flatMap((each) => each.evidence ?? []).filter((each) => each.where !== "supposed");
  const set = known.filter((each) => each.supposed).map((each) => literalWords(catalogue, each.literal));
  const isNew = fresh.has(consideration.rule);
  return el(
    `li.card.${rule.weight}${isNew ? ".fresh" : ""}`,
    {},
    el(
      "button.card-open",
      { type: "button", "data-rule": consideration.rule, "aria-haspopup": "dialog", onclick: () => open(consideration.rule) },
      el("span.weight", {}, icon(rule.weight), weightWord(rule.weight), isNew && el("span.badge", {}, "new")),
      el("span.title", {}, rule.title),
      el(
        "span.because",
        {},
        "because ",
        consideration.because.map((literal) => literalWords(catalogue, literal)).join("; "),
      ),
      rule.weight === "may-favour" &&
        serious > 0 &&
        el("span.read-first", {}, `Read first: ${counted(serious, "serious point")} on ${drugWords(catalogue, rule)}.`),
    ),
    el(
      "div.on-paper",
      {},
      el("p", {}, rule.text[level]),
      rule.strength && el("p", {}, `Evidence: ${rule.strength}.`),
      recorded.length > 0 &&
        el("p.quiet", {}, "Recorded: ", recorded.map((each) => `${evidenceWords(each)} [${each.where}]`).join("; ")),
      set.length > 0 && el("p.quiet", {}, "Set on this page, not recorded: ", set.join("; ")),
      el("p.quiet", {}, "According to: ", rule.sources.map((source) => `${source.title}: ${source.section}`).join("; ")),
    ),
  );
}
