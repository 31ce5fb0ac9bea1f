/** What would change a rule's answer for this patient. Said of the record, never as advice. */

/**
 * @param {import("./types.js").Catalogue} catalogue
 * @param {import("./bench.js").Bench} bench
 * @param {string} rule
 * @returns {HTMLElement | null}
 */
export function whatWouldChange(catalogue, bench, rule) {
  return null;
}
