package org.proviso.patient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days, months and years as they are written. */
class PartialDateTest {

  @ParameterizedTest
  @CsvSource({
    "2019, 2019-01-01, 2019-12-31",
    "2019-05, 2019-05-01, 2019-05-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2019-05-20, 2019-05-20, 2019-05-20"
  })
  void isReadAsPreciselyAsItIsWritten(String text, LocalDate earliest, LocalDate latest) {
    PartialDate date = PartialDate.parse(text);

    assertEquals(new PartialDate(earliest, latest), date);
    assertEquals(text, date.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "19",
        "2019-5",
        "2019-13",
        "2019-00",
        "2019-05-32",
        "2023-02-29",
        "2019/05/20",
        "2019-05-2",
        "2019-05-20T10:00",
        "+999999999-01-01",
        "20190520",
        "２０１９",
        "2019-05-20 "
      })
  void anythingElseAndWhatIsInNoCalendarIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> PartialDate.parse(text));
    assertEquals(Optional.empty(), PartialDate.day(text));
  }

  @Test
  void aDayIsReadAndNothingLessPrecise() {
    assertEquals(Optional.of(LocalDate.of(2024, 2, 29)), PartialDate.day("2024-02-29"));
    assertEquals(Optional.empty(), PartialDate.day("2024-02"));
  }
}
