/**
 * The shapes of what the server says; see the package org.proviso.web.workbench.
 *
 * @typedef {"present" | "absent" | "unknown"} State
 * @typedef {"contraindicated" | "serious" | "caution" | "may-favour" | "information"} Weight
 *
 * @typedef {{finding: string, state: State}} Choice what the reader set a finding to
 * @typedef {{example: string} | {name: string, text: string, case?: string}} RecordText
 *     a patient by name or in full
 *
 * @typedef {Object} Case what is on the bench; all that is ever saved, undone or linked to
 * @property {RecordText | null} record null for a blank patient
 * @property {Choice[]} choices in order of setting
 * @property {string} date the assessment date of a blank patient
 *
 * @typedef {Object} Source
 * @property {string} title
 * @property {string} section
 * @property {string} kind
 * @property {string} about
 * @property {string} verified
 * @property {string} checked
 * @property {string} [link]
 *
 * @typedef {Object} Rule
 * @property {string[]} drugs
 * @property {Weight} weight
 * @property {string} line the topic of the side-by-side view
 * @property {string} question the clinical question of its file
 * @property {string} title
 * @property {Object<string, string>} text by level
 * @property {string} teaching
 * @property {string} [strength]
 * @property {string} place
 * @property {string} drl
 * @property {Choice[][]} clauses what must hold: of each clause at least one
 * @property {Source[]} sources
 *
 * @typedef {Object} Country
 * @property {string} label
 * @property {string} emergency
 * @property {{name: string, contact: string}[]} lines
 *
 * @typedef {Object} Catalogue
 * @property {{version: string, digest: string}} rulebook
 * @property {string} notice
 * @property {Object<string, Object<string, string>>} notes by level, then by id
 * @property {{id: string, label: string, description: string}[]} drugs
 * @property {Country[]} crisisLines
 * @property {{id: string, title: string}[]} lines the topics, in order of reading
 * @property {{id: string, title: string, findings: string[]}[]} groups
 * @property {Object<string, {label: string, ask: string}>} findings
 * @property {Object<string, Rule>} rules
 * @property {{id: string, topic: string, title: string, shows: string}[]} examples
 *
 * @typedef {{where: string, what: string, date?: string, certainty: string}} Evidence
 * @typedef {{state: State, conflicting?: boolean, supposed?: boolean, evidence: Evidence[]}} Known
 *
 * @typedef {Object} Answer
 * @property {{origin: string, id: string, title: string, story: string, date: string, goals: string[], cases: {id: string, title: string}[]}} patient
 * @property {{state: "in" | "out" | "unknown", reason: string}} scope
 * @property {{title: string, text: string, country?: Country}} [crisis]
 * @property {Object<string, Known>} findings
 * @property {Choice[]} choices
 * @property {Choice[]} dropped
 * @property {{rule: string, because: Choice[]}[]} considerations
 * @property {{finding: string, priority: string, rules: string[]}[]} questions
 * @property {{rule: string, waitingFor: string[]}[]} undetermined
 * @property {{where: string, what: string, why: string}[]} unread
 * @property {number} notApplied
 *
 * @typedef {Object} View
 * @property {Catalogue} catalogue
 * @property {Answer} answer
 * @property {Set<string>} fresh what is new
 * @property {string} level
 * @property {(rule: string) => void} open opens a rule
 */

export {};
