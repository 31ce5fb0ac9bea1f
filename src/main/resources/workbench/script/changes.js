/** What the last step changed: which considerations are new, gone, opened or settled. */

import { byId, counted, el, say } from "./dom.js";
import { STATE_WORDS, drugWords } from "./words.js";

/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").Catalogue} Catalogue */

/**
 * @typedef {Object} Changes
 * @property {Set<string>} fresh raised now, not before
 * @property {Set<string>} gone raised before, not now
 * @property {Set<string>} opened cannot be told now, but could before
 * @property {number} settled how many could not be told before, and can now
 */

/**
 * @param {Answer | null} before null where another patient was put on the bench
 * @param {Answer} after
 * @returns {Changes}
 */
export function changes(before, after) {
  if (!before) {
    return { fresh: new Set(), gone: new Set(), opened: new Set(), settled: 0 };
  }
  const raised = (/** @type {Answer} */ answer) => new Set(answer.considerations.map((each) => each.rule));
  const open = (/** @type {Answer} */ answer) => new Set(answer.undetermined.map((each) => each.rule));
  const [wasRaised, isRaised, wasOpen, isOpen] = [raised(before), raised(after), open(before), open(after)];
  return {
    fresh: without(isRaised, wasRaised),
    gone: without(wasRaised, isRaised),
    opened: without(isOpen, wasOpen),
    settled: without(wasOpen, isOpen).size,
  };
}

/**
 * @param {Set<string>} one
 * @param {Set<string>} other
 */
function without(one, other) {
  return new Set([...one].filter((each) => !other.has(each)));
}

/**
 * Shows and says what changed.
 *
 * @param {Catalogue} catalogue
 * @param {Changes} changed
 * @param {Answer} answer
 * @param {import("./types.js").Choice | undefined} choice what was set
 * @param {(rule: string) => void} open opens a rule
 */
export function showChanges(catalogue, changed, answer, choice, open) {
  const cause = choice ? `${catalogue.findings[choice.finding].label}: ${STATE_WORDS[choice.state]}` : "";
  const dropped = answer.dropped.map((each) => catalogue.findings[each.finding].label);
  const parts = [];
  if (changed.fresh.size > 0) {
    parts.push(list(catalogue, "New", changed.fresh, open));
  }
  if (changed.gone.size > 0) {
    parts.push(list(catalogue, "Gone", changed.gone, open));
  }
  if (changed.opened.size > 0) {
    parts.push(list(catalogue, "Open now", changed.opened, open));
  }
  if (changed.settled > 0) {
    parts.push(el("p", {}, `${counted(changed.settled, "rule")} no longer open.`));
  }
  if (dropped.length > 0) {
    parts.push(el("p", {}, `Taken back, since both cannot be: ${dropped.join("; ")}.`));
  }
  if (parts.length === 0 && choice) {
    parts.push(el("p", {}, "No rule changed by this. That is no all-clear: it may wait for something else."));
  }
  byId("changes").replaceChildren(
    ...(parts.length > 0
      ? [
          el(
            "section.changes",
            { "aria-labelledby": "changes-title" },
            el("h3", { id: "changes-title" }, "Just changed", cause && el("span.cause", {}, ` ${cause}`)),
            ...parts,
          ),
        ]
      : []),
  );
  say(spoken(catalogue, changed, cause, dropped));
}

/**
 * @param {Catalogue} catalogue
 * @param {string} title
 * @param {Set<string>} rules
 * @param {(rule: string) => void} open
 */
function list(catalogue, title, rules, open) {
  const few = [...rules].slice(0, 8);
  const more = rules.size - few.length;
  return el(
    "div.change",
    {},
    el("h4", {}, title),
    el(
      "ul",
      {},
      ...few.map((name) => {
        const rule = catalogue.rules[name];
        return el(
          "li",
          {},
          el("button.plain", { type: "button", onclick: () => open(name) }, rule.title),
          el("span.quiet", {}, ` ${drugWords(catalogue, rule)}`),
        );
      }),
      more > 0 && el("li.quiet", {}, `and ${more} more`),
    ),
  );
}

/**
 * @param {Catalogue} catalogue
 * @param {Changes} changed
 * @param {string} cause
 * @param {string[]} dropped
 */
function spoken(catalogue, changed, cause, dropped) {
  const names = (/** @type {Set<string>} */ rules) =>
    [...rules]
      .slice(0, 3)
      .map((name) => catalogue.rules[name].title)
      .join("; ");
  const said = [];
  if (changed.fresh.size > 0) {
    said.push(`${changed.fresh.size} new: ${names(changed.fresh)}`);
  }
  if (changed.gone.size > 0) {
    said.push(`${changed.gone.size} gone: ${names(changed.gone)}`);
  }
  if (changed.opened.size > 0) {
    said.push(`${changed.opened.size} open now`);
  }
  if (dropped.length > 0) {
    said.push(`taken back: ${dropped.join(", ")}`);
  }
  if (said.length === 0) {
    said.push("No consideration changed");
  }
  return `${cause ? `${cause}. ` : ""}${said.join(". ")}.`;
}
