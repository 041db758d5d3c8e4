package io.plenum.trend.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads times as data loggers write them: with an offset, as local time of a zone, or as seconds or milliseconds since 1970.
 * Not safe for use by several threads.
 */
final class TimeReader {

    private static final Pattern EPOCH = Pattern.compile("\\d{9,13}");
    private static final Pattern WITH_OFFSET = Pattern.compile(".*\\d(Z|[+-]\\d\\d:?\\d\\d)");
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private final ZoneId zone;
    private final Instant latest;
    private final List<DateTimeFormatter> forms = new ArrayList<>();
    private long ambiguous;

    TimeReader(ImportOptions options, Instant latest) {
        this.zone = options.zone();
        this.latest = latest;
        for (String date :
                List.of("uuuu-MM-dd", "dd.MM.uuuu", options.monthFirst() ? "M/d/uuuu" : "d/M/uuuu", "uuuu/MM/dd")) {
            forms.add(new DateTimeFormatterBuilder()
                    .appendPattern(date + "[' ']['T']H:mm[:ss]")
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                    .toFormatter());
        }
    }

    /** How many times existed twice. */
    long ambiguous() {
        return ambiguous;
    }

    /** @param before the time before of the same point, which decides where a local time exists twice */
    Instant read(String field, @Nullable Instant before) throws BadField {
        String text = field.strip();
        Instant time;
        try {
            time = EPOCH.matcher(text).matches() ? epoch(text) : words(text, before);
        } catch (DateTimeException | NumberFormatException e) {
            throw new BadField("trends.import.problem.time", text);
        }
        if (time.isBefore(EARLIEST) || time.isAfter(latest)) {
            throw new BadField("trends.import.problem.implausible", text);
        }
        return time;
    }

    private static Instant epoch(String digits) {
        long number = Long.parseLong(digits);
        return digits.length() > 11 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    private Instant words(String text, @Nullable Instant before) throws BadField {
        if (WITH_OFFSET.matcher(text).matches()) {
            return OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
        }
        LocalDateTime local = local(text);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new BadField("trends.import.problem.absent", text, zone.getId());
        }
        Instant first = local.toInstant(offsets.getFirst());
        if (offsets.size() == 1) {
            return first;
        }
        ambiguous++;
        return before != null && !first.isAfter(before) ? local.toInstant(offsets.getLast()) : first;
    }

    /** The form that was right before is tried first. */
    private LocalDateTime local(String text) {
        for (int i = 0; i < forms.size(); i++) {
            DateTimeFormatter form = forms.get(i);
            java.text.ParsePosition position = new java.text.ParsePosition(0);
            if (form.parseUnresolved(text, position) != null
                    && position.getErrorIndex() < 0
                    && position.getIndex() == text.length()) {
                forms.remove(i);
                forms.addFirst(form);
                return LocalDateTime.parse(text, form);
            }
        }
        throw new DateTimeException(text);
    }
}
