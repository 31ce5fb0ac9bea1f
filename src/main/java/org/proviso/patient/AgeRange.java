package org.proviso.patient;

import java.time.LocalDate;
import java.time.Period;

/**
 * An age in whole years, as precisely as the record gives it.
 *
 * @param least the youngest that the patient can be
 * @param most the oldest that the patient can be; the same where the age is known
 */
public record AgeRange(int least, int most) {

  /** The greatest age that is accepted, in years. */
  public static final int GREATEST = 130;

  /** Refuses an age below 0, above {@value #GREATEST}, or turned around. */
  public AgeRange {
    if (least < 0 || most > GREATEST || most < least) {
      throw new IllegalArgumentException(
          "age "
              + least
              + (most == least ? "" : ".." + most)
              + " is impossible; allowed: 0 to "
              + GREATEST);
    }
  }

  /** The age on a day of someone born on a date that may be partial. */
  static AgeRange on(LocalDate day, PartialDate birth) {
    if (birth.earliest().isAfter(day)) {
      throw new IllegalArgumentException("birth date " + birth + " is after " + day);
    }
    LocalDate latest = birth.latest().isAfter(day) ? day : birth.latest();
    return new AgeRange(
        Period.between(latest, day).getYears(), Period.between(birth.earliest(), day).getYears());
  }

  /** The age, or {@code 44 or 45}. */
  @Override
  public String toString() {
    return least == most ? Integer.toString(least) : least + " or " + most;
  }
}
