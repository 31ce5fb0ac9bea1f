/** Puts the page together and shows each answer. */

import { Bench, blank } from "./bench.js";
import { changes, showChanges } from "./changes.js";
import { compare } from "./compare.js";
import { DetailWindow } from "./detail.js";
import { byId, el, say } from "./dom.js";
import { FindingsPanel } from "./findings.js";
import { read, write } from "./fragment.js";
import { printing } from "./handout.js";
import { showCrisis, showFoot, showPatient } from "./head.js";
import { PatientWindow, examples } from "./patients.js";
import { picture } from "./picture.js";
import { QuestionsPanel } from "./questions.js";
import { Quiz } from "./quiz.js";
import { Refused, catalogue as fetchCatalogue } from "./server.js";
import { Tools } from "./tools.js";
import { Views } from "./views.js";
import { LEVELS } from "./words.js";

const catalogue = await fetchCatalogue().catch((error) => {
  fail(error);
  throw error;
});

const settings = { level: "patient", quiz: false, picture: false };
/** @type {Set<string>} */
let fresh = new Set();

const bench = new Bench(show, fail, (waiting) => byId("considerations").setAttribute("aria-busy", String(waiting)));
const views = new Views();
const findings = new FindingsPanel(catalogue, bench);
const detail = new DetailWindow(catalogue, bench, (finding) => {
  views.go("findings");
  findings.reveal(finding);
});
const open = (/** @type {string} */ rule) => detail.open(rule, settings.level);
const questions = new QuestionsPanel(catalogue, bench, open);
new PatientWindow(catalogue, bench, fail);
const quiz = new Quiz(catalogue, bench, open);
const tools = new Tools(bench, settings, { level: setLevel, quiz: toggleQuiz, tell, fail });

/**
 * Shows an answer, and lets a test read how long it took from the click to the screen.
 *
 * @param {import("./types.js").Answer | null} before
 * @param {import("./types.js").Answer} after
 * @param {{choice?: import("./types.js").Choice, began: number}} cause
 */
function show(before, after, cause) {
  const changed = changes(before, after);
  fresh = changed.fresh;
  byId("trouble").replaceChildren();
  showCrisis(catalogue, after);
  showPatient(catalogue, after, chooseCase);
  findings.show(after);
  if (before && !settings.quiz) {
    showChanges(catalogue, changed, after, cause.choice, open);
  } else {
    byId("changes").replaceChildren();
    say(before ? "" : `${byId("patient-name").textContent} is on the bench.`);
  }
  showAnswers(after);
  questions.show(after);
  detail.refresh();
  tools.show();
  views.count(after, changed);
  views.news(catalogue, settings.quiz ? new Set() : changed.fresh, open);
  keepInAddress();
  requestAnimationFrame(() =>
    setTimeout(() => performance.measure("proviso: answer on screen", { start: cause.began, end: performance.now() })),
  );
}

/** @param {import("./types.js").Answer} answer */
function showAnswers(answer) {
  document.body.classList.toggle("quizzing", settings.quiz);
  const place = byId("answers");
  if (settings.quiz) {
    place.replaceChildren(quiz.show(answer));
    return;
  }
  const view = { catalogue, answer, fresh, level: settings.level, open };
  const begin = answer.patient.origin === "blank" && bench.current.choices.length === 0;
  place.replaceChildren(
    el(
      "div.answers-head",
      {},
      el("h2", {}, "Considerations"),
      el(
        "div.switch",
        { role: "group", "aria-label": "Show as" },
        choice("Side by side", !settings.picture, () => setPicture(false)),
        choice("Picture", settings.picture, () => setPicture(true)),
      ),
    ),
    settings.picture ? picture(view, Math.max(place.clientWidth, 300)) : compare(view),
    ...(begin ? [beginHere()] : []),
  );
}

function beginHere() {
  return el(
    "section.begin",
    { "aria-labelledby": "begin-title" },
    el("h2", { id: "begin-title" }, "Or begin with an example"),
    el("p.quiet", {}, "Set a finding, answer a question, drop a file here, or choose one of these invented people."),
    examples(catalogue, (id) => bench.open({ ...blank(), record: { example: id } })),
  );
}

/**
 * @param {string} word
 * @param {boolean} pressed
 * @param {() => void} onclick
 */
function choice(word, pressed, onclick) {
  return el("button", { type: "button", "aria-pressed": String(pressed), onclick }, word);
}

/** @param {boolean} wanted */
function setPicture(wanted) {
  settings.picture = wanted;
  if (bench.answer) {
    showAnswers(bench.answer);
    /** @type {HTMLElement | null} */ (byId("answers").querySelector(".switch [aria-pressed=true]"))?.focus();
  }
}

/** @param {string} level */
function setLevel(level) {
  settings.level = level;
  showFoot(catalogue, level);
  if (bench.answer) {
    showAnswers(bench.answer);
    keepInAddress();
  }
}

function toggleQuiz() {
  settings.quiz = !settings.quiz;
  quiz.begin();
  byId("changes").replaceChildren();
  if (bench.answer) {
    showAnswers(bench.answer);
    tools.show();
    views.go("considerations");
    say(settings.quiz ? "Quiz: the answers are hidden." : "The answers are shown.");
  }
}

/** @param {string} id */
function chooseCase(id) {
  const { record } = bench.current;
  if (record && "text" in record) {
    bench.open({ ...bench.current, choices: [], record: { ...record, case: id } });
  }
}

/** An opened file goes into the address only when a link is asked for. */
async function keepInAddress() {
  const { record } = bench.current;
  const fragment = record && "text" in record ? location.pathname : await write(bench.current, settings.level);
  history.replaceState(null, "", fragment);
}

/** @param {string} message */
function tell(message) {
  trouble(el("p.told-once", {}, message));
}

/** @param {unknown} error */
function fail(error) {
  const faults = error instanceof Refused ? error.faults : [{ where: "", message: String(error instanceof Error ? error.message : error) }];
  trouble(
    el(
      "div.refused",
      { role: "alert" },
      el("h2", {}, "That could not be read"),
      el("ul", {}, ...faults.slice(0, 10).map((fault) => el("li", {}, fault.where && el("code", {}, `${fault.where} `), fault.message))),
      el("p.quiet", {}, "What was on the bench is still there."),
    ),
  );
}

/** @param {HTMLElement} element */
function trouble(element) {
  const place = byId("trouble");
  place.replaceChildren(
    el("div.trouble", { role: "status" }, element, el("button.plain", { type: "button", onclick: () => place.replaceChildren() }, "Dismiss")),
  );
}

/** What a link brings; where the address holds no case, what is on the bench stays. */
async function follow() {
  if (await read(location.hash).catch(() => null)) {
    await begin();
  }
}

async function begin() {
  const linked = await read(location.hash).catch(() => null);
  settings.level = linked?.level && linked.level in LEVELS ? linked.level : settings.level;
  showFoot(catalogue, settings.level);
  const unreadable = linked === null && location.hash.length > 1;
  await bench.open(linked?.bench ?? blank());
  if (unreadable) {
    tell("This link holds no case that can be read. A blank patient is on the bench.");
  }
  if (!bench.answer) {
    const told = [...byId("trouble").children];
    await bench.open(blank());
    byId("trouble").replaceChildren(...told);
  }
}

addEventListener("hashchange", follow);
document.querySelector(".skip")?.addEventListener("click", (event) => {
  event.preventDefault();
  views.go("considerations");
  byId("considerations").focus();
});
printing(
  () => (bench.answer && !settings.quiz ? { catalogue, answer: bench.answer, fresh, level: settings.level, open } : null),
  () => bench.answer && showAnswers(bench.answer),
);
addEventListener("resize", () => settings.picture && bench.answer && showAnswers(bench.answer));
await begin();
document.documentElement.dataset.ready = "yes";
