package org.proviso.patient;

import java.util.Optional;

/**
 * Who the patient is, as far as it matters here.
 *
 * @param age the age at assessment, where recorded or computed from a birth date
 * @param country the country of residence as an ISO 3166 code such as {@code US}, for crisis lines
 * @param deceased whether the record says that the patient has died
 */
public record Person(Optional<AgeRange> age, Optional<String> country, boolean deceased) {}
