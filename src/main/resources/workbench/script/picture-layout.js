/** Where the parts of the picture of the reasoning stand. Plain numbers, no drawing. */

/**
 * @typedef {{id: string, lines: string[], x: number, y: number, width: number, height: number}} Box
 * @typedef {{from: Box, to: Box, weight: string}} Link
 * @typedef {{width: number, height: number, findings: Box[], rules: Box[], considerations: Box[], links: Link[]}} Layout
 */

const LINE = 19;
const PAD = 9;
const GAP = 12;

/** Narrower than this the rule stands above its consideration instead of between. */
const NARROW = 640;

/**
 * @param {{id: string, words: string}[]} findings
 * @param {{rule: string, title: string, weight: string, because: string[]}[]} considerations
 * @param {number} width
 * @param {(text: string, bold?: boolean) => number} measure the width of a text
 * @returns {Layout}
 */
export function layout(findings, considerations, width, measure) {
  const narrow = width < NARROW;
  const gap = narrow ? 24 : Math.max(40, width * 0.06);
  const ruleWidth = narrow ? 0 : Math.min(250, width * 0.24);
  const side = (width - ruleWidth - (narrow ? gap : 2 * gap)) / 2;
  const right = width - side;
  const box = (/** @type {string} */ id, /** @type {string} */ words, /** @type {number} */ x, /** @type {number} */ own, bold = false) => {
    const lines = wrap(words, own - 2 * PAD - 22, (text) => measure(text, bold));
    return { id, lines, x, y: 0, width: own, height: lines.length * LINE + 2 * PAD };
  };

  const considered = considerations.map((each) => box(each.rule, each.title, right, side, true));
  const rules = considerations.map((each) =>
    narrow
      ? { id: each.rule, lines: wrap(each.rule, side, measure), x: right, y: 0, width: side, height: 0 }
      : box(each.rule, each.rule, side + gap, ruleWidth),
  );
  if (narrow) {
    rules.forEach((rule) => (rule.height = rule.lines.length * LINE));
  }
  let below = 0;
  considered.forEach((one, at) => {
    if (narrow) {
      rules[at].y = below;
      one.y = below + rules[at].height;
      below = one.y + one.height + GAP;
    } else {
      const tall = Math.max(one.height, rules[at].height);
      one.y = below + (tall - one.height) / 2;
      rules[at].y = below + (tall - rules[at].height) / 2;
      below += tall + GAP;
    }
  });

  const found = findings.map((each) => box(each.id, each.words, 0, side));
  const centre = (/** @type {Box} */ one) => one.y + one.height / 2;
  const wished = new Map(
    found.map((one) => {
      const ends = considered.filter((_, at) => considerations[at].because.includes(one.id)).map(centre);
      return [one, ends.reduce((sum, end) => sum + end, 0) / Math.max(1, ends.length)];
    }),
  );
  found.sort((one, other) => (wished.get(one) ?? 0) - (wished.get(other) ?? 0));
  place(found, wished, below - GAP);

  const links = considerations.flatMap((each, at) => [
    ...found
      .filter((one) => each.because.includes(one.id))
      .map((one) => ({ from: one, to: narrow ? considered[at] : rules[at], weight: each.weight })),
    ...(narrow ? [] : [{ from: rules[at], to: considered[at], weight: each.weight }]),
  ]);
  const height = Math.max(below, ...found.map((one) => one.y + one.height + GAP)) - GAP;
  return { width, height: Math.max(height, 0), findings: found, rules, considerations: considered, links };
}

/**
 * Puts boxes as near as they can be to where they wish to be, in order and without overlap.
 *
 * @param {Box[]} boxes
 * @param {Map<Box, number>} wished the middle of each
 * @param {number} height
 */
function place(boxes, wished, height) {
  let free = 0;
  for (const one of boxes) {
    one.y = Math.max(free, (wished.get(one) ?? 0) - one.height / 2);
    free = one.y + one.height + GAP;
  }
  let limit = Math.max(height, boxes.reduce((sum, one) => sum + one.height + GAP, -GAP));
  for (const one of [...boxes].reverse()) {
    one.y = Math.min(one.y, limit - one.height);
    limit = one.y - GAP;
  }
}

/**
 * @param {string} words
 * @param {number} width
 * @param {(text: string) => number} measure
 */
export function wrap(words, width, measure) {
  /** @type {string[]} */
  const lines = [];
  let line = "";
  for (const word of words.split(/(?<=[\s/-])/)) {
    if (line !== "" && measure((line + word).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = word;
    } else {
      line += word;
    }
  }
  return [...lines, line.trimEnd()].filter((each) => each !== "");
}
