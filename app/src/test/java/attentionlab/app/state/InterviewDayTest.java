package attentionlab.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attentionlab.lesson.Refused;
import java.time.LocalDate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterviewDayTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

  @ParameterizedTest
  @ValueSource(strings = {"2026-12-04", " 2026-12-4 ", "2026/12/04", "2026.12.4", "2026年12月4日"})
  void aDayMayBeWrittenInSeveralWays(String text) {
    assertThat(InterviewDay.parse(text, TODAY)).isEqualTo("2026-12-04");
  }

  @Test
  void todayIsNotTooLate() {
    assertThat(InterviewDay.parse("2026-03-10", TODAY)).isEqualTo(TODAY);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-09, past",
    "1999-12-31, past",
    "2027-02-29, impossible",
    "2026-13-01, impossible",
    "2026-04-00, impossible",
    "soon, unreadable",
    "'', unreadable",
    "12-04, unreadable",
    "2026-12-041, unreadable"
  })
  void whatIsNoDayOrIsOverIsRefusedWithASentence(String text, String reason) {
    assertThatThrownBy(() -> InterviewDay.parse(text, TODAY))
        .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
        .extracting(refused -> refused.reason().key())
        .isEqualTo("interview.today.day." + reason);
  }
}
