package io.plenum.notify.message;

import io.plenum.alarm.Priority;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.web.language.Languages;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Words, numbers and times as one reader is used to them. */
public record MessageFormatter(MessageSource messages, Locale language, ZoneId zone) {

    private static final int PRECISE_BELOW = 100;

    public String text(String key, Object... arguments) {
        return messages.getMessage("notify." + key, arguments, language);
    }

    String priority(Priority priority) {
        String shape =
                switch (priority) {
                    case URGENT -> "▲ ";
                    case HIGH -> "◆ ";
                    case MEDIUM -> "● ";
                    case LOW -> "○ ";
                };
        return shape + text("priority." + priority.name().toLowerCase(Locale.ROOT));
    }

    /** With the zone's name: whoever reads may be elsewhere. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(customs())
                        .format(instant.atZone(zone))
                + " " + DateTimeFormatter.ofPattern("zzz", language).format(instant.atZone(zone));
    }

    /** English letters come from a building, not from America: days before months, hours to 24. */
    private Locale customs() {
        return Languages.written(language);
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(customs())
                .format(day);
    }

    String clock(Instant instant) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(customs())
                .format(instant.atZone(zone));
    }

    /** How long ago, in units that all three languages share. */
    String lasting(Duration duration) {
        long minutes = Math.max(0, duration.toMinutes());
        if (minutes < 60) {
            return minutes + " min";
        }
        long hours = minutes / 60;
        return hours < 48 ? hours + " h " + minutes % 60 + " min" : hours / 24 + " d " + hours % 24 + " h";
    }

    String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(Math.abs(value) < PRECISE_BELOW ? 1 : 0);
        return format.format(value);
    }

    /** In the words of the point: its unit, or the name of its state. */
    public String value(@Nullable Point point, double value) {
        if (Double.isNaN(value)) {
            return text("alarm.no-value");
        }
        if (point == null || point.kind() == PointKind.NUMERIC) {
            String unit = point == null ? "" : point.unit().symbol();
            return (number(value) + " " + unit).strip();
        }
        String state = point.stateText(value);
        return state == null ? number(value) : state;
    }
}
