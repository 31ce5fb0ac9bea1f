/** The reasoning as a picture: findings, rules, considerations. The same stands beneath in words. */

import { el, svg } from "./dom.js";
import { layout } from "./picture-layout.js";
import { drugWords, literalWords, weightWord } from "./words.js";

/** @typedef {import("./picture-layout.js").Box} Box */

const FONT = 14;

/**
 * @param {import("./types.js").View} view
 * @param {number} width
 */
export function picture(view, width) {
  const { catalogue, answer } = view;
  if (answer.considerations.length === 0) {
    return el(
      "div.empty",
      {},
      el("h3", {}, "Nothing to draw, and that is no all-clear"),
      el("p", {}, "A picture needs at least one consideration. None is raised by what is recorded."),
    );
  }
  const considerations = answer.considerations.map((each) => {
    const rule = catalogue.rules[each.rule];
    return {
      rule: each.rule,
      title: `${weightWord(rule.weight)}: ${rule.title} (${drugWords(catalogue, rule)})`,
      weight: rule.weight,
      because: each.because.map((literal) => literal.finding),
    };
  });
  const findings = new Map(
    answer.considerations.flatMap((each) =>
      each.because.map((literal) => [literal.finding, literalWords(catalogue, literal)]),
    ),
  );
  const measured = layout(
    [...findings].map(([id, words]) => ({ id, words })),
    considerations,
    width,
    measure,
  );
  return el("figure.picture", {}, drawing(measured, considerations, view), inWords(view));
}

/** @type {CanvasRenderingContext2D | null} */
let pen = null;

/**
 * @param {string} text
 * @param {boolean} [bold]
 */
function measure(text, bold = false) {
  pen ??= document.createElement("canvas").getContext("2d");
  if (!pen) {
    return text.length * FONT * 0.55;
  }
  pen.font = `${bold ? "600 " : ""}${FONT}px ${getComputedStyle(document.body).fontFamily}`;
  return pen.measureText(text).width * 1.02;
}

/**
 * @param {ReturnType<typeof layout>} at
 * @param {{rule: string, weight: string}[]} considerations
 * @param {import("./types.js").View} view
 */
function drawing(at, considerations, view) {
  const weights = new Map(considerations.map((each) => [each.rule, each.weight]));
  const narrow = at.rules[0]?.x === at.considerations[0]?.x;
  return svg(
    "svg",
    {
      class: "reasoning",
      role: "img",
      "aria-labelledby": "picture-title picture-words",
      viewBox: `-2 -30 ${at.width + 4} ${at.height + 34}`,
      "font-size": FONT,
    },
    svg("title", { id: "picture-title" }, "From what is recorded, by rules, to considerations"),
    svg(
      "desc",
      { id: "picture-words" },
      `${at.findings.length} findings lead by ${at.rules.length} rules to as many considerations. The same stands below in words.`,
    ),
    heading("Recorded", 0),
    !narrow && heading("Rule", at.rules[0]?.x ?? 0),
    heading("Consideration", at.considerations[0]?.x ?? 0),
    svg("g", {}, ...at.links.map((link) => svg("path", { class: `thread ${link.weight}`, d: curve(link.from, link.to) }))),
    ...at.findings.map((box) => drawn(box, "fact")),
    ...at.rules.map((box) => drawn(box, narrow ? "caption" : "rule")),
    ...at.considerations.map((box) => drawn(box, `point ${weights.get(box.id)}`, view.open)),
  );
}

/**
 * @param {string} text
 * @param {number} x
 */
function heading(text, x) {
  return svg("text", { class: "heading", x, y: -12 }, text);
}

/**
 * @param {Box} from
 * @param {Box} to
 */
function curve(from, to) {
  const [x1, y1] = [from.x + from.width, from.y + from.height / 2];
  const [x2, y2] = [to.x, to.y + to.height / 2];
  const bend = (x2 - x1) / 2;
  return `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

/**
 * @param {Box} box
 * @param {string} kind
 * @param {(rule: string) => void} [open]
 */
function drawn(box, kind, open) {
  const plain = kind === "caption";
  const point = kind.startsWith("point");
  const [lead, top] = plain ? [0, 13] : [point ? 18 : 10, 23];
  const room = box.width - lead - 6;
  /** A word that is longer than its box is drawn narrower, not out of it. */
  const squeezed = (/** @type {string} */ line) =>
    !plain && measure(line, point) > room ? { textLength: room, lengthAdjust: "spacingAndGlyphs" } : {};
  return svg(
    "g",
    {
      class: `node ${kind}`,
      transform: `translate(${box.x} ${box.y})`,
      onclick: open ? () => open(box.id) : undefined,
    },
    !plain && svg("rect", { width: box.width, height: box.height, rx: 8 }),
    point && svg("rect", { class: "edge", width: 6, height: box.height, rx: 3 }),
    svg(
      "text",
      { x: lead },
      ...box.lines.map((line, at) => svg("tspan", { x: lead, y: top + at * 19, ...squeezed(line) }, line)),
    ),
  );
}

/** @param {import("./types.js").View} view */
function inWords({ catalogue, answer, open }) {
  return el(
    "figcaption",
    {},
    el("h3", {}, "The same in words"),
    el(
      "ul.in-words",
      {},
      ...answer.considerations.map((each) => {
        const rule = catalogue.rules[each.rule];
        return el(
          "li",
          {},
          each.because.map((literal) => literalWords(catalogue, literal)).join(" and "),
          " → ",
          el("code", {}, each.rule),
          " → ",
          el("button.plain", { type: "button", "data-rule": each.rule, onclick: () => open(each.rule) }, rule.title),
          ` (${weightWord(rule.weight).toLowerCase()}, ${drugWords(catalogue, rule)})`,
        );
      }),
    ),
  );
}
