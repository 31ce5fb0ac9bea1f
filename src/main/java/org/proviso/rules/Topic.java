package org.proviso.rules;

/**
 * What rules of several medicines are about, to lay them side by side.
 *
 * @param id its id
 * @param label a noun phrase
 */
public record Topic(String id, String label) {}
