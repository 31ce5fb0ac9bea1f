/** The buttons at the head of the page: undo, level, quiz, link, save, print, colours. */

import { byId, el, icon, say } from "./dom.js";
import { LONGEST, write } from "./fragment.js";
import { ask } from "./server.js";
import { LEVELS } from "./words.js";

export class Tools {
  /**
   * @param {import("./bench.js").Bench} bench
   * @param {{level: string, quiz: boolean}} settings
   * @param {{level: (level: string) => void, quiz: () => void, tell: (message: string) => void, fail: (error: unknown) => void}} act
   */
  constructor(bench, settings, act) {
    this.bench = bench;
    this.act = act;
    this.settings = settings;
    this.undo = button("undo", "Undo", () => bench.undo());
    this.redo = button("redo", "Redo", () => bench.redo());
    this.quiz = button("quiz", "Quiz", () => act.quiz());
    this.level = /** @type {HTMLSelectElement} */ (
      el(
        "select",
        { id: "level", onchange: () => act.level(this.level.value) },
        ...Object.entries(LEVELS).map(([id, word]) => el("option", { value: id }, word)),
      )
    );
    byId("tools").append(
      el("div.tool-group", {}, this.undo, this.redo),
      el("label.level", {}, el("span", {}, "Words for"), this.level),
      el(
        "div.tool-group",
        {},
        this.quiz,
        button("link", "Link", () => this.#link()),
        button("save", "Save", () => this.#save()),
        button("print", "Print", () => window.print()),
        button("theme", "Colours", () => this.#theme()),
      ),
    );
    document.addEventListener("keydown", (event) => this.#key(event));
  }

  show() {
    set(this.undo, this.bench.canUndo);
    set(this.redo, this.bench.canRedo);
    this.quiz.setAttribute("aria-pressed", String(this.settings.quiz));
    this.level.value = this.settings.level;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const typing = event.target instanceof HTMLElement && event.target.matches("input[type=search], input[type=text], textarea");
    if (!(event.ctrlKey || event.metaKey) || typing || document.querySelector("dialog[open]")) {
      return;
    }
    const key = event.key.toLowerCase();
    if (key === "z" || key === "y") {
      event.preventDefault();
      if (key === "y" || event.shiftKey) {
        this.bench.redo();
      } else {
        this.bench.undo();
      }
    }
  }

  async #link() {
    const fragment = await write(this.bench.current, this.settings.level);
    if (fragment.length > LONGEST) {
      this.act.tell("This record is too long for a link. Save it as a scenario and send the file instead.");
      return;
    }
    history.replaceState(null, "", fragment);
    try {
      await navigator.clipboard.writeText(location.href);
      this.act.tell("The link is copied. It holds the whole case after the # sign, and no server sees that part.");
    } catch {
      this.act.tell("The link stands in the address bar. It holds the whole case after the # sign, and no server sees that part.");
    }
  }

  async #save() {
    try {
      const { text } = await ask("scenario", this.bench.current);
      const name = /^id: "?([A-Za-z0-9._-]+)/m.exec(text)?.[1] ?? "my-case";
      const url = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
      el("a", { href: url, download: `${name}.yaml` }).click();
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
      this.act.tell(`Saved as ${name}.yaml. To read it: proviso assess ${name}.yaml`);
    } catch (error) {
      this.act.fail(error);
    }
  }

  #theme() {
    const root = document.documentElement;
    const dark = getComputedStyle(root).colorScheme === "dark" || (root.dataset.theme === undefined && matchMedia("(prefers-color-scheme: dark)").matches);
    root.dataset.theme = dark ? "light" : "dark";
    say(dark ? "Light colours" : "Dark colours");
    try {
      localStorage.setItem("proviso-theme", root.dataset.theme);
    } catch {
      // No storage: it holds for this visit.
    }
  }
}

/**
 * @param {string} shape
 * @param {string} word
 * @param {() => void} onclick
 */
function button(shape, word, onclick) {
  return el("button.tool", { type: "button", onclick, "data-tool": shape }, icon(shape), el("span", {}, word));
}

/**
 * A button that does nothing now keeps its place in the order of keys.
 *
 * @param {HTMLElement} element
 * @param {boolean} enabled
 */
function set(element, enabled) {
  element.setAttribute("aria-disabled", String(!enabled));
}
