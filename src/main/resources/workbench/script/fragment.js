/**
 * The state in the address's fragment, which no browser sends to a server. Readable where it can
 * be: `#example=epilepsy&present=falls.pregnant`; an opened file is packed into it.
 */

import { today } from "./bench.js";

/** @typedef {import("./types.js").Case} Case */

const STATES = /** @type {const} */ (["present", "absent", "unknown"]);

/** The longest fragment that is made; beyond it a file is better saved and sent as such. */
export const LONGEST = 30_000;

/**
 * @param {Case} bench
 * @param {string} level
 * @returns {Promise<string>} with the leading `#`
 */
export async function write(bench, level) {
  const parts = [];
  if (bench.record && "example" in bench.record) {
    parts.push(`example=${bench.record.example}`);
  } else if (bench.record) {
    parts.push(`file=${await pack(JSON.stringify(bench.record))}`);
  } else {
    parts.push(`date=${bench.date}`);
  }
  for (const state of STATES) {
    const ids = bench.choices.filter((choice) => choice.state === state).map((choice) => choice.finding);
    if (ids.length > 0) {
      parts.push(`${state}=${ids.join(".")}`);
    }
  }
  parts.push(`level=${level}`);
  return `#${parts.join("&")}`;
}

/**
 * @param {string} fragment
 * @returns {Promise<{bench: Case, level: string | null} | null>} null where it holds no state
 */
export async function read(fragment) {
  const parts = new Map(
    fragment
      .replace(/^#/, "")
      .split("&")
      .map((part) => /** @type {[string, string]} */ ([part.split("=")[0], part.slice(part.indexOf("=") + 1)])),
  );
  if (!["example", "file", "date"].some((key) => parts.has(key))) {
    return null;
  }
  const choices = STATES.flatMap((state) =>
    (parts.get(state) ?? "")
      .split(".")
      .filter((finding) => finding !== "")
      .map((finding) => ({ finding, state })),
  );
  let record = null;
  if (parts.has("example")) {
    record = { example: parts.get("example") ?? "" };
  } else if (parts.has("file")) {
    record = JSON.parse(await unpack(parts.get("file") ?? ""));
  }
  return { bench: { record, choices, date: parts.get("date") ?? today() }, level: parts.get("level") ?? null };
}

/** @param {string} text */
async function pack(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = "";
  bytes.forEach((byte) => (binary += String.fromCharCode(byte)));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @param {string} packed */
async function unpack(packed) {
  const binary = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}
