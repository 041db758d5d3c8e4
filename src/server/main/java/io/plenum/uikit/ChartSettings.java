package io.plenum.uikit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/**
 * What the chart of one point's values is given; as in alarm/model.ts.
 *
 * @param from milliseconds since 1970 (UTC), as {@code to}
 * @param tunes whether limits can be moved
 * @param notes whether notes of people are shown
 */
public record ChartSettings(
        String locale,
        String zone,
        boolean fahrenheit,
        Map<String, String> texts,
        String point,
        long from,
        long to,
        boolean tunes,
        boolean notes) {

    /** A time that is shaded; {@code this} or {@code other} is its kind. */
    public record Span(long from, long to, String kind) {

        public static Span of(Instant from, Instant to, String kind) {
            return new Span(from.toEpochMilli(), to.toEpochMilli(), kind);
        }
    }

    /** That neither tunes nor shows notes. */
    public static ChartSettings of(
            Locale locale,
            ZoneId zone,
            boolean fahrenheit,
            Map<String, String> texts,
            String point,
            Instant from,
            Instant to) {
        return new ChartSettings(
                locale.toLanguageTag(),
                zone.getId(),
                fahrenheit,
                texts,
                point,
                from.toEpochMilli(),
                to.toEpochMilli(),
                false,
                false);
    }

    /** For setting limits by hand, or else with notes. */
    public ChartSettings tuning(boolean tuning) {
        return new ChartSettings(locale, zone, fahrenheit, texts, point, from, to, tuning, !tuning);
    }

    /** The texts that the chart shows. */
    public static Map<String, String> texts(Locale locale) {
        return new BrowserTexts(locale)
                .with("messages/alarms", "alarms.chart")
                .with("messages/trends", "trends.note")
                .with("messages/twin", "plan.o")
                .asMap();
    }
}
