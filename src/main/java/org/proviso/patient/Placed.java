package org.proviso.patient;

/** A datum that knows its place in the record, such as {@code conditions[0]}. */
public interface Placed<T> {

  /** Where it stands; empty where nobody said. */
  String where();

  /** The same at a place in the record. */
  T at(String place);
}
