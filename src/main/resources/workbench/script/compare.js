/** Imipramine and bupropion side by side: the same topic on the same line, safety first, no sum. */

import { cards } from "./card.js";
import { capital, counted, el } from "./dom.js";
import { WEIGHTS, drugWords, weightWord } from "./words.js";

/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").Catalogue} Catalogue */
/** @typedef {Answer["considerations"][number]} Consideration */
/** @typedef {import("./types.js").View} View */

/**
 * The table, or what to say where there is nothing to show.
 *
 * @param {View} view
 */
export function compare(view) {
  const { catalogue, answer } = view;
  if (answer.considerations.length === 0) {
    return el("div.compare", {}, nothing(view), waiting(view));
  }
  const head = el(
    "div.heads",
    { role: "row" },
    el("span.corner", { role: "columnheader" }, "Topic"),
    ...catalogue.drugs.map((drug) => el("span.drug-head", { role: "columnheader" }, capital(drug.label))),
  );
  const about = el(
    "div.about",
    { role: "row" },
    el("span.corner", { role: "rowheader" }, "What it is"),
    ...catalogue.drugs.map((drug) => el("span.description", { role: "cell" }, drug.description)),
  );
  const table = el(
    "div.lines",
    { role: "table", "aria-label": "Imipramine and bupropion side by side" },
    el("div.head-group", { role: "rowgroup" }, head),
    el("div", { role: "rowgroup" }, about, ...lines(view).map((line) => row(view, line))),
  );
  return el("div.compare", {}, table, waiting(view));
}

/** @param {View} view */
function nothing({ answer }) {
  if (answer.scope.state === "out") {
    return el(
      "div.empty",
      {},
      el("h3", {}, "No rule was applied"),
      el("p", {}, `Out of scope: ${answer.scope.reason}. That nothing is raised here says nothing about this patient.`),
    );
  }
  return el(
    "div.empty",
    {},
    el("h3", {}, "Nothing is raised, and that is no all-clear"),
    el(
      "p",
      {},
      answer.undetermined.length > 0
        ? `${counted(answer.undetermined.length, "consideration")} cannot be told from what is recorded.`
        : "No rule asks about more than what is recorded here; there may be things to talk about that no rule knows.",
    ),
  );
}

/**
 * The topics that have something raised, heaviest first, each with what is raised and open.
 *
 * @param {View} view
 */
function lines({ catalogue, answer }) {
  /** @type {Map<string, {id: string, title: string, raised: Consideration[], open: string[]}>} */
  const byLine = new Map(
    catalogue.lines.map((line) => [line.id, { id: line.id, title: line.title, raised: [], open: [] }]),
  );
  for (const each of answer.considerations) {
    byLine.get(catalogue.rules[each.rule].line)?.raised.push(each);
  }
  for (const each of answer.undetermined) {
    byLine.get(catalogue.rules[each.rule].line)?.open.push(each.rule);
  }
  const heaviest = (/** @type {{raised: Consideration[]}} */ line) =>
    Math.min(...line.raised.map((each) => WEIGHTS.indexOf(catalogue.rules[each.rule].weight)));
  return [...byLine.values()]
    .filter((line) => line.raised.length > 0)
    .sort((one, other) => heaviest(one) - heaviest(other));
}

/**
 * @param {View} view
 * @param {ReturnType<typeof lines>[number]} line
 */
function row(view, line) {
  const { catalogue } = view;
  const both = line.raised.filter((each) => catalogue.rules[each.rule].drugs.length > 1);
  return el(
    "div.line",
    { role: "row" },
    el("div.topic", { role: "rowheader" }, el("h3", {}, capital(line.title))),
    both.length > 0 &&
      el(
        "div.cell.both",
        { role: "cell", "aria-colspan": catalogue.drugs.length },
        el("p.cell-drug.always", {}, "Both medicines"),
        cards(view, both),
      ),
    ...catalogue.drugs.map((drug) => {
      const own = (/** @type {string} */ name) =>
        catalogue.rules[name].drugs.length === 1 && catalogue.rules[name].drugs[0] === drug.id;
      const raised = line.raised.filter((each) => own(each.rule));
      const open = line.open.filter((name) => catalogue.rules[name].drugs.includes(drug.id));
      if (both.length > 0 && raised.length === 0 && open.length === 0) {
        return null;
      }
      return el(
        "div.cell",
        { role: "cell" },
        el("p.cell-drug", {}, capital(drug.label)),
        raised.length > 0 && cards(view, raised),
        raised.length === 0 && el("p.quiet.none", {}, silence(catalogue, line.id, drug.id)),
        open.length > 0 && openHere(view, open),
      );
    }),
  );
}

/**
 * What an empty cell says: that there is no rule is another thing than that none matches.
 *
 * @param {Catalogue} catalogue
 * @param {string} line
 * @param {string} drug
 */
function silence(catalogue, line, drug) {
  const known = Object.values(catalogue.rules).some((rule) => rule.line === line && rule.drugs.includes(drug));
  return known ? "Nothing raised on this topic." : "No rule on this topic.";
}

/**
 * @param {View} view
 * @param {string[]} rules
 */
function openHere(view, rules) {
  return el(
    "details.open-here",
    {},
    el("summary", {}, `${rules.length} still open`),
    el("ul", {}, ...rules.map((name) => openItem(view, name))),
  );
}

/**
 * @param {View} view
 * @param {string} name
 */
function openItem({ catalogue, open }, name) {
  const rule = catalogue.rules[name];
  return el(
    "li",
    {},
    el(
      "button.plain",
      { type: "button", "data-rule": name, "aria-haspopup": "dialog", onclick: () => open(name) },
      rule.title,
    ),
    el("span.quiet", {}, ` ${weightWord(rule.weight).toLowerCase()}, ${drugWords(catalogue, rule)}`),
  );
}

/**
 * What cannot be told, by topic; filled when it is opened, since it is long.
 *
 * @param {View} view
 */
function waiting(view) {
  const { catalogue, answer } = view;
  if (answer.undetermined.length === 0) {
    return null;
  }
  const body = el("div.waiting-lines");
  const fillOnce = () => {
    if (body.childElementCount > 0) {
      return;
    }
    for (const line of catalogue.lines) {
      const here = answer.undetermined.filter((each) => catalogue.rules[each.rule].line === line.id);
      if (here.length > 0) {
        body.append(el("h4", {}, capital(line.title)), el("ul", {}, ...here.map((each) => openItem(view, each.rule))));
      }
    }
  };
  return el(
    "details.waiting",
    { ontoggle: fillOnce },
    el("summary", {}, `${counted(answer.undetermined.length, "consideration")} still open: not recorded is not absent`),
    body,
  );
}
