package io.plenum.link.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Days as ASHRAE 135 names them (20.2.12 and 21). */
class DatePeriodTest {

    @Test
    void openPartsOfADateMatchAll() {
        assertThat(new DatePattern(0, 12, 25, 0).matches(day("2031-12-25"))).isTrue();
        assertThat(new DatePattern(0, 0, DatePattern.LAST_DAY, 0).matches(day("2028-02-29")))
                .isTrue();
        assertThat(new DatePattern(0, 0, DatePattern.LAST_DAY, 0).matches(day("2028-02-28")))
                .isFalse();
        assertThat(new DatePattern(0, DatePattern.ODD_MONTHS, DatePattern.EVEN_DAYS, 0).matches(day("2026-03-04")))
                .isTrue();
        assertThat(new DatePattern(0, DatePattern.EVEN_MONTHS, DatePattern.ODD_DAYS, 0).matches(day("2026-03-04")))
                .isFalse();
        assertThat(new DatePattern(2026, 0, 0, 7).matches(day("2026-11-29"))).isTrue();
    }

    /** Weeks count from the first day of the month, and from its last (week 6 to 9), never by calendar weeks. */
    @Test
    void weeksOfAMonthAreSevenDays() {
        assertThat(new DatePeriod.Weekday(0, 1, 1).contains(day("2026-06-01"))).isTrue();
        assertThat(new DatePeriod.Weekday(0, 1, 1).contains(day("2026-06-08"))).isFalse();
        assertThat(new DatePeriod.Weekday(5, 6, 1).contains(day("2026-05-25"))).isTrue();
        assertThat(new DatePeriod.Weekday(5, 6, 1).contains(day("2026-05-18"))).isFalse();
        assertThat(new DatePeriod.Weekday(5, 7, 1).contains(day("2026-05-18"))).isTrue();
        assertThat(new DatePeriod.Weekday(0, 5, 0).contains(day("2026-05-29"))).isTrue();
    }

    @Test
    void rangesIncludeBothEndsAndMayBeOpen() {
        var range = new DatePeriod.Range(day("2026-08-01"), day("2026-08-02"));
        assertThat(range.contains(day("2026-08-02"))).isTrue();
        assertThat(range.contains(day("2026-08-03"))).isFalse();
        assertThat(new DatePeriod.Range(null, null).contains(day("1999-01-01"))).isTrue();
    }

    @Test
    void whatIsNoDateIsRefused() {
        assertThatThrownBy(() -> new DatePattern(2026, 15, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DatePeriod.Weekday(0, 10, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
