/** The handout: the same on paper whichever view was chosen. */

import { compare } from "./compare.js";
import { byId, el } from "./dom.js";
import { picture } from "./picture.js";

/** How many considerations a picture has, to be readable on a page. */
const ON_A_PAGE = 8;

/**
 * Puts the handout in place of the answers while the page is printed.
 *
 * @param {() => import("./types.js").View | null} view null where the answers are hidden
 * @param {() => void} restore
 */
export function printing(view, restore) {
  addEventListener("beforeprint", () => {
    unfold();
    const shown = view();
    if (shown) {
      byId("answers").replaceChildren(
        compare(shown),
        el("div.on-paper.reasoned", {}, el("h2", {}, "The reasoning"), ...pictures(shown)),
      );
    }
  });
  addEventListener("afterprint", () => {
    fold();
    restore();
  });
}

/** @param {import("./types.js").View} view */
function pictures(view) {
  const { considerations } = view.answer;
  const parts = [];
  for (let from = 0; from === 0 || from < considerations.length; from += ON_A_PAGE) {
    const some = considerations.slice(from, from + ON_A_PAGE);
    parts.push(picture({ ...view, answer: { ...view.answer, considerations: some } }, 680));
  }
  return parts;
}

/** Crisis lines that are folded away are no help on paper. */
function unfold() {
  const folded = byId("crisis").querySelector("details:not([open])");
  folded?.setAttribute("open", "");
  folded?.setAttribute("data-folded", "");
}

function fold() {
  const folded = byId("crisis").querySelector("details[data-folded]");
  folded?.removeAttribute("open");
  folded?.removeAttribute("data-folded");
}
