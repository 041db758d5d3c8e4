package io.plenum.schedule;

import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DatePattern;
import io.plenum.link.schedule.DatePeriod;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.link.schedule.ScheduleException;
import io.plenum.link.schedule.ScheduledState;
import io.plenum.link.schedule.ScheduledValue;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointKind;
import io.plenum.web.language.Languages;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Schedules in words of a language; states as the first point that they command calls them. */
public final class ScheduleWords {

    private final Texts texts;
    private final Locale locale;
    private final List<Point> points;

    /** A text of the bundles. */
    @FunctionalInterface
    public interface Texts {
        String of(String key, Object... arguments);
    }

    /** @param connection of the device, whose points are known by their addresses */
    public ScheduleWords(Texts texts, Locale locale, PointCatalog catalog, String connection) {
        this.texts = texts;
        this.locale = Languages.written(locale);
        this.points = catalog.ofConnection(connection);
    }

    /** The point at an address; null where none stands for it. */
    public @Nullable Point point(String address) {
        return points.stream()
                .filter(point ->
                        point.source() != null && point.source().address().equals(address))
                .findFirst()
                .orElse(null);
    }

    public String state(@Nullable ScheduledState state, ControllerSchedule schedule) {
        if (state == null) {
            return texts.of("schedule.inactive");
        }
        return switch (state.kind()) {
            case UNKNOWN -> texts.of("schedule.unknown");
            case RELEASED -> texts.of("schedule.released");
            case TEXT -> state.text();
            case NUMBER -> number(state.number(), schedule);
        };
    }

    private String number(double value, ControllerSchedule schedule) {
        Point point = schedule.targets().stream()
                .map(this::point)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        if (point == null) {
            return format.format(value);
        }
        if (point.kind() == PointKind.NUMERIC) {
            return (format.format(value) + " " + point.unit().symbol()).strip();
        }
        String state = point.stateText(value);
        return state == null ? format.format(value) : state;
    }

    /** {@code 06:30 on · 18:00 off}. */
    public String day(List<ScheduledValue> values, ControllerSchedule schedule) {
        return values.isEmpty()
                ? texts.of("schedule.all-day", state(schedule.standard(), schedule))
                : values.stream()
                        .map(value -> time(value.at()) + " " + state(value.state(), schedule))
                        .collect(Collectors.joining(" · "));
    }

    private static String time(LocalTime time) {
        return time.getSecond() == 0
                ? DateTimeFormatter.ofPattern("HH:mm").format(time)
                : DateTimeFormatter.ofPattern("HH:mm:ss").format(time);
    }

    public String weekday(int day) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.FULL, locale);
    }

    public String moment(LocalDateTime at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at);
    }

    public String days(DatePeriod days) {
        return switch (days) {
            case DatePeriod.Pattern(DatePattern date) -> date(date);
            case DatePeriod.Range(LocalDate from, LocalDate to) -> range(from, to);
            case DatePeriod.Weekday(int month, int week, int weekday) -> {
                List<String> parts = new ArrayList<>();
                parts.add(weekday == 0 ? texts.of("schedule.every-day") : weekday(weekday));
                if (week > 0) {
                    parts.add(texts.of("schedule.week." + week));
                }
                if (month > 0) {
                    parts.add(month(month));
                }
                yield String.join(", ", parts);
            }
        };
    }

    /** Of an exception: in words, or the calendar that says them. @param of the device with its calendars */
    public String days(ScheduleException exception, DeviceSchedules of) {
        if (exception.days() != null) {
            return days(exception.days());
        }
        String name = of.calendars().stream()
                .filter(calendar -> calendar.address().equals(exception.calendar()))
                .map(calendar -> calendar.name().isBlank() ? calendar.address() : calendar.name())
                .findFirst()
                .orElse(String.valueOf(exception.calendar()));
        return texts.of("schedule.of-calendar", name);
    }

    private String range(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return texts.of("schedule.always");
        }
        return (from == null ? "…" : date(from)) + " – " + (to == null ? "…" : date(to));
    }

    private String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    private String date(DatePattern date) {
        if (date.isSingle()) {
            return date(LocalDate.of(date.year(), date.month(), date.day()));
        }
        List<String> parts = new ArrayList<>();
        if (date.weekday() > 0) {
            parts.add(weekday(date.weekday()));
        }
        if (date.day() >= DatePattern.LAST_DAY) {
            parts.add(texts.of("schedule.day." + date.day()));
        } else if (date.day() > 0) {
            parts.add(texts.of("schedule.day", date.day()));
        }
        if (date.month() > 0) {
            parts.add(month(date.month()));
        }
        parts.add(date.year() > 0 ? String.valueOf(date.year()) : texts.of("schedule.every-year"));
        return String.join(", ", parts);
    }

    private String month(int month) {
        return month >= DatePattern.ODD_MONTHS
                ? texts.of("schedule.month." + month)
                : Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }
}
