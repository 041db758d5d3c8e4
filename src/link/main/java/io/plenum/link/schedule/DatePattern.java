package io.plenum.link.schedule;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A date of which parts may be left open, as BACnet writes it (ASHRAE 135, 20.2.12).
 *
 * @param year 0 for all
 * @param month 1 to 12, 13 for odd and 14 for even ones, 0 for all
 * @param day 1 to 31, 32 for the last of the month, 33 for odd and 34 for even ones, 0 for all
 * @param weekday 1 for Monday to 7, 0 for all
 */
public record DatePattern(int year, int month, int day, int weekday) {

    public static final int ODD_MONTHS = 13;
    public static final int EVEN_MONTHS = 14;
    public static final int LAST_DAY = 32;
    public static final int ODD_DAYS = 33;
    public static final int EVEN_DAYS = 34;

    private static final int HIGHEST_YEAR = 9999;
    private static final int DAYS = 7;

    public DatePattern {
        if (year < 0
                || year > HIGHEST_YEAR
                || month < 0
                || month > EVEN_MONTHS
                || day < 0
                || day > EVEN_DAYS
                || weekday < 0
                || weekday > DAYS) {
            throw new IllegalArgumentException("No date: " + year + "-" + month + "-" + day + " " + weekday);
        }
    }

    /** Whether it is one certain day. */
    public boolean isSingle() {
        return year > 0 && month > 0 && month < ODD_MONTHS && day > 0 && day < LAST_DAY;
    }

    /** The day that it is; null where it is none certain, or one that there never is. */
    public @Nullable LocalDate single() {
        return isSingle() && day <= YearMonth.of(year, month).lengthOfMonth() ? LocalDate.of(year, month, day) : null;
    }

    /** Whether both are the same days: of a certain day the weekday may be left open. */
    public boolean isLike(DatePattern other) {
        LocalDate one = single();
        return equals(other) || one != null && one.equals(other.single()) && matches(one) && other.matches(one);
    }

    public boolean matches(LocalDate date) {
        return (year == 0 || year == date.getYear())
                && matchesMonth(month, date)
                && matchesDay(date)
                && (weekday == 0 || weekday == date.getDayOfWeek().getValue());
    }

    static boolean matchesMonth(int month, LocalDate date) {
        return switch (month) {
            case 0 -> true;
            case ODD_MONTHS -> date.getMonthValue() % 2 == 1;
            case EVEN_MONTHS -> date.getMonthValue() % 2 == 0;
            default -> month == date.getMonthValue();
        };
    }

    private boolean matchesDay(LocalDate date) {
        int of = date.getDayOfMonth();
        return switch (day) {
            case 0 -> true;
            case LAST_DAY -> of == date.lengthOfMonth();
            case ODD_DAYS -> of % 2 == 1;
            case EVEN_DAYS -> of % 2 == 0;
            default -> day == of;
        };
    }
}
