package org.proviso.web;

/** What stands behind a route. Called from many threads at once. */
@FunctionalInterface
interface Endpoint {

  /** Answers a request. What it throws becomes a plain 500, and its message is told to nobody. */
  Response answer(Request request);
}
