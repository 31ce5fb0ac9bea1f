package org.proviso.report;

import java.util.List;

/**
 * Writes results in one form. No form leaves out the notice, crisis lines, or what could not be
 * read.
 */
public interface Report {

  /** The results, written out, ending in a line break. */
  String write(List<Result> results);
}
