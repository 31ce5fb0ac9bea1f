/** What always stands above the answers: crisis lines, the notice, the patient, the scope. */

import { byId, counted, el, icon } from "./dom.js";

/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").Catalogue} Catalogue */

/**
 * @param {Catalogue} catalogue
 * @param {Answer} answer
 */
export function showCrisis(catalogue, answer) {
  const { crisis } = answer;
  const place = byId("crisis");
  const shown = JSON.stringify(crisis ?? null);
  if (place.dataset.shown === shown) {
    return;
  }
  place.dataset.shown = shown;
  place.replaceChildren();
  showHelpNow(crisis);
  if (crisis) {
    place.append(
      el(
        "section.crisis",
        { role: "alert", "aria-labelledby": "crisis-title" },
        el(
          "div.crisis-inner",
          {},
          el("div", {}, el("h2", { id: "crisis-title", tabindex: "-1" }, icon("help"), crisis.title), el("p", {}, crisis.text)),
          crisis.country
            ? lines(crisis.country)
            : el("details", {}, el("summary", {}, "Crisis lines by country"), ...catalogue.crisisLines.map((each) => lines(each))),
        ),
      ),
    );
  }
}

/** @type {IntersectionObserver | null} */
let linesInSight = null;

/**
 * A way back to the crisis lines that stays in sight when the page is scrolled.
 *
 * @param {Answer["crisis"]} crisis
 */
function showHelpNow(crisis) {
  const button = byId("help-now");
  button.hidden = true;
  button.dataset.applies = String(crisis !== undefined);
  linesInSight ??= new IntersectionObserver(([entry]) => {
    button.hidden = entry.isIntersecting || button.dataset.applies !== "true";
  });
  linesInSight.unobserve(byId("crisis"));
  linesInSight.observe(byId("crisis"));
  const contact = crisis?.country?.lines[0]?.contact;
  button.replaceChildren(icon("help"), el("span", {}, contact ? `Help now: ${contact}` : "Help now: crisis lines"));
  button.onclick = () => {
    scrollTo(0, 0);
    byId("crisis-title").focus();
  };
}

/** @param {import("./types.js").Country} country */
function lines(country) {
  return el(
    "div.country",
    {},
    el("h3", {}, country.label),
    el(
      "ul",
      {},
      ...country.lines.map((line) => el("li", {}, el("span", {}, line.name), el("strong", {}, line.contact))),
      el("li", {}, el("span", {}, "Emergency"), el("strong", {}, country.emergency)),
    ),
  );
}

/**
 * @param {Catalogue} catalogue
 * @param {Answer} answer
 * @param {(id: string) => void} chooseCase
 */
export function showPatient(catalogue, answer, chooseCase) {
  const { patient, scope } = answer;
  const title = patient.title || (patient.origin === "blank" ? "Blank patient" : patient.id || "Opened patient");
  byId("patient-name").textContent = title;
  document.title = `${title}: Proviso workbench`;
  byId("notice").textContent = catalogue.notice;
  const select =
    patient.cases.length > 1
      ? el(
          "label.cases",
          {},
          `One of ${patient.cases.length} cases in the file `,
          el(
            "select",
            { onchange: (/** @type {Event} */ event) => chooseCase(/** @type {HTMLSelectElement} */ (event.target).value) },
            ...patient.cases.map((each) =>
              el("option", { value: each.id, selected: each.id === patient.id }, each.title || each.id),
            ),
          ),
        )
      : null;
  byId("story").replaceChildren(
    el("h2.patient-title", {}, title),
    el("p.meta", {}, `Assessed as of ${patient.date}`, patient.origin === "blank" ? "" : ` · ${origin(patient.origin)}`),
    ...[
      patient.story && el("p.story", {}, patient.story),
      patient.goals.length > 0 && el("p.story", {}, `Hopes to: ${patient.goals.join("; ")}.`),
      select,
      scopeLine(scope),
      unread(answer),
      answer.notApplied > 0 && el("p.scope.unknown", {}, `${answer.notApplied} rules were left out on request.`),
    ].filter((each) => each instanceof Node),
  );
}

/** @param {string} name */
function origin(name) {
  return { example: "an example patient", scenario: "an opened scenario", fhir: "an opened FHIR record" }[name] ?? name;
}

/** @param {Answer["scope"]} scope */
function scopeLine(scope) {
  const words = { in: "In scope", out: "Out of scope", unknown: "Scope not known" };
  return el(`p.scope.${scope.state}`, {}, el("strong", {}, `${words[scope.state]}: `), `${scope.reason}.`);
}

/** @param {Answer} answer */
function unread({ unread: items }) {
  return (
    items.length > 0 &&
    el(
      "details.unread",
      { open: items.length < 4 },
      el("summary", {}, `${counted(items.length, "entry", "entries")} of the record could not be read`),
      el(
        "ul",
        {},
        ...items.map((item) => el("li", {}, el("strong", {}, item.what), ` ${item.why} `, el("code", {}, item.where))),
      ),
    )
  );
}

/**
 * @param {Catalogue} catalogue
 * @param {string} level
 */
export function showFoot(catalogue, level) {
  byId("foot").replaceChildren(
    el("h2", {}, "What this is not"),
    el("ul.notes", {}, ...Object.values(catalogue.notes[level]).map((note) => el("li", {}, note))),
    el("p.quiet", {}, `Rulebook ${catalogue.rulebook.version} (${catalogue.rulebook.digest.slice(0, 12)}). Nothing you set, open or type is kept by the server.`),
  );
}
