package attentionlab.app.state;

import attentionlab.lesson.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day of the interview as it is typed: year, month and day, such as 2026-12-24. */
public final class InterviewDay {
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");

  private InterviewDay() {}

  /**
   * The day that was typed.
   *
   * @throws Refused when it is no day, or one that is over
   */
  public static LocalDate parse(String text, LocalDate today) {
    Matcher day = DAY.matcher(text.strip());
    if (!day.matches()) {
      throw Refused.because("interview.today.day.unreadable", text.strip());
    }
    LocalDate parsed = day(day);
    if (parsed.isBefore(today)) {
      throw Refused.because("interview.today.day.past", parsed);
    }
    return parsed;
  }

  private static LocalDate day(Matcher day) {
    try {
      return LocalDate.of(
          Integer.parseInt(day.group(1)),
          Integer.parseInt(day.group(2)),
          Integer.parseInt(day.group(3)));
    } catch (DateTimeException e) {
      throw Refused.because("interview.today.day.impossible", day.group());
    }
  }
}
