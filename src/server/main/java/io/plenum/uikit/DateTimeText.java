package io.plenum.uikit;

import com.vaadin.flow.component.UI;
import io.plenum.web.language.Languages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Writes instants that belong to no one building, as whoever is signed in wants to read dates, in the zone wanted. */
public final class DateTimeText {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM);

    private DateTimeText() {}

    /** Day and minute. */
    public static String text(Instant instant, Displays displays) {
        UI ui = UI.getCurrent();
        return text(MINUTE, instant, displays.zone(ui), ui.getLocale());
    }

    /** Day and minute. */
    public static String text(Instant instant, ZoneId zone, Locale locale) {
        return text(MINUTE, instant, zone, locale);
    }

    /** Day and second. */
    public static String second(Instant instant, ZoneId zone, Locale locale) {
        return text(SECOND, instant, zone, locale);
    }

    private static String text(DateTimeFormatter form, Instant instant, ZoneId zone, Locale locale) {
        return form.withLocale(written(locale)).withZone(zone).format(instant);
    }

    /** English without a country would write as in America. */
    private static Locale written(Locale locale) {
        return Languages.written(locale);
    }
}
