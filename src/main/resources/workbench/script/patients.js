/** Choosing a patient: blank, an example, or a file that is opened or dropped on the page. */

import { blank } from "./bench.js";
import { byId, el, icon } from "./dom.js";

/** The longest file that is read; the server takes no more either. */
const LONGEST = 1_500_000;

export class PatientWindow {
  /**
   * @param {import("./types.js").Catalogue} catalogue
   * @param {import("./bench.js").Bench} bench
   * @param {(error: unknown) => void} fail
   */
  constructor(catalogue, bench, fail) {
    this.bench = bench;
    this.fail = fail;
    this.file = /** @type {HTMLInputElement} */ (
      el("input", {
        type: "file",
        id: "open-file",
        accept: ".yaml,.yml,.json",
        onchange: () => this.#read(this.file.files?.[0]),
      })
    );
    this.dialog = /** @type {HTMLDialogElement} */ (
      el(
        "dialog.window",
        {
          "aria-labelledby": "patients-title",
          onclick: (/** @type {MouseEvent} */ event) => event.target === this.dialog && this.dialog.close(),
        },
        el(
          "article.patients",
          {},
          el(
            "header",
            {},
            el("h2", { id: "patients-title", tabindex: "-1" }, "Choose a patient"),
            el("button.close", { type: "button", "aria-label": "Close", onclick: () => this.dialog.close() }, icon("close")),
          ),
          el("p.quiet", {}, "Invented people, one case each. Nothing you open or type is kept by the server."),
          el(
            "div.ways",
            {},
            el("button.primary", { type: "button", onclick: () => this.#put(blank()) }, "A blank patient"),
            el("label.file", {}, el("span", {}, "Open a scenario or a FHIR bundle (YAML, JSON), or drop it on the page"), this.file),
          ),
          examples(catalogue, (id) => this.#put({ ...blank(), record: { example: id } })),
        ),
      )
    );
    document.body.append(this.dialog);
    byId("choose-patient").addEventListener("click", () => this.open());
    this.#takeDrops();
  }

  open() {
    this.dialog.showModal();
    this.dialog.scrollTop = 0;
    byId("patients-title").focus();
  }

  /** @param {import("./types.js").Case} bench */
  #put(bench) {
    this.dialog.close();
    this.bench.open(bench);
  }

  /** @param {File | undefined} file */
  async #read(file) {
    if (!file) {
      return;
    }
    this.file.value = "";
    if (file.size > LONGEST) {
      this.dialog.close();
      this.fail(new Error(`${file.name} is larger than 1.5 MB; proviso assess reads larger ones`));
      return;
    }
    const text = await file.text();
    if (text.trim() === "") {
      this.dialog.close();
      this.fail(new Error(`${file.name} is empty; a scenario or a FHIR bundle is expected`));
      return;
    }
    this.#put({ ...blank(), record: { name: file.name, text } });
  }

  #takeDrops() {
    document.addEventListener("dragover", (event) => {
      event.preventDefault();
      document.body.classList.add("dropping");
    });
    document.addEventListener("dragleave", (event) => {
      if (!event.relatedTarget) {
        document.body.classList.remove("dropping");
      }
    });
    document.addEventListener("drop", (event) => {
      event.preventDefault();
      document.body.classList.remove("dropping");
      this.#read(event.dataTransfer?.files[0]);
    });
  }
}

/**
 * The example patients by topic.
 *
 * @param {import("./types.js").Catalogue} catalogue
 * @param {(id: string) => void} choose
 */
export function examples(catalogue, choose) {
  const topics = [...new Set(catalogue.examples.map((each) => each.topic))];
  return el(
    "div.examples",
    {},
    ...topics.map((topic) =>
      el(
        "section",
        {},
        el("h3", {}, topic),
        el(
          "ul",
          {},
          ...catalogue.examples
            .filter((each) => each.topic === topic)
            .map((each) =>
              el(
                "li",
                {},
                el(
                  "button.example",
                  { type: "button", "data-example": each.id, onclick: () => choose(each.id) },
                  el("span.title", {}, each.title),
                  el("span.shows", {}, each.shows),
                ),
              ),
            ),
        ),
      ),
    ),
  );
}
