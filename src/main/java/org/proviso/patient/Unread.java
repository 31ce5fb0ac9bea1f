package org.proviso.patient;

import java.util.Optional;

/**
 * Something in the record that could not be understood. It is never dropped: it is reported, and it
 * keeps open what it could have answered.
 *
 * @param where where in the record it stands
 * @param what what is written there
 * @param why why it could not be understood
 * @param list the list that it belongs to, where that is known
 */
public record Unread(String where, String what, String why, Optional<RecordList> list) {}
