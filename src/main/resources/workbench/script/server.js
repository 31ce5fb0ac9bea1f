/** Asks the server. A patient's data goes in the body of a request, never in an address. */

/** What is wrong with what was sent, as the server says it. */
export class Refused extends Error {
  /** @param {{where: string, message: string}[]} faults */
  constructor(faults) {
    super(faults.map((fault) => `${fault.where}: ${fault.message}`).join("\n"));
    this.faults = faults;
  }
}

/** @returns {Promise<import("./types.js").Catalogue>} */
export async function catalogue() {
  return read(await fetch("api/catalogue"));
}

/**
 * @param {string} question
 * @param {import("./types.js").Case} bench
 * @param {Object<string, unknown>} [more]
 */
export async function ask(question, bench, more = {}) {
  const body = { date: bench.date, choices: bench.choices, ...more };
  if (bench.record) {
    body.record = bench.record;
  }
  return read(
    await fetch(`api/${question}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
}

/** @param {Response} response */
async function read(response) {
  if (response.ok) {
    return response.json();
  }
  const said = await response.json().catch(() => ({}));
  const faults = said.errors ?? said.issue?.map((each) => ({ where: "server", message: each.diagnostics }));
  throw new Refused(faults ?? [{ where: "server", message: `answered ${response.status}` }]);
}
