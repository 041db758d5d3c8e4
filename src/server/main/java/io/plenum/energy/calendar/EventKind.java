package io.plenum.energy.calendar;

import biweekly.component.VEvent;
import biweekly.property.Categories;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether an event of a calendar of holidays closes the building, by what the calendar itself says of it. */
enum EventKind {
    CLOSED("energy.closed.file.closed"),
    /** A day that is only kept in mind: clocks that change, Mother's Day, seasons. */
    OBSERVANCE("energy.closed.file.observance"),
    /** Closed in some states or towns. */
    REGIONAL("energy.closed.file.regional"),
    /** Half a day, or left to each employer. */
    PARTLY("energy.closed.file.partly"),
    /** Marked as free time in a calendar that marks others as busy. */
    FREE("energy.closed.file.free");

    private static final Pattern OBSERVANCES = Pattern.compile(
            "\\bobservances?\\b|gedenktag|aktionstag|\\bnot a (public|bank) holiday|no public holiday|kein (gesetzlicher )?feiertag|\\bseason\\b|jahreszeit"
                    + "|daylight saving|clock change|clocks (go|change)|zeitumstellung|changement d.heure|jour non férié|fête non fériée|nicht arbeitsfrei|\\bworking day\\b");
    private static final Pattern REGIONS = Pattern.compile(
            "\\b(?:public|bank|local|state|statutory|regional) holiday in (\\p{L}[^\\n]*)|\\bregional holiday|\\blocal holiday|\\bstate holiday|feiertag in (\\p{L}[^\\n]*)|regionaler feiertag|jour férié (en|dans|local)");
    private static final Pattern PARTS =
            Pattern.compile("\\bhalf[- ]day|\\boptional holiday|halbtag|halber tag|demi-journée|restricted holiday");

    private final String text;

    EventKind(String text) {
        this.text = text;
    }

    /** Key in the message bundles: why the day is offered apart. */
    String text() {
        return text;
    }

    /** @param calendar its own name, such as that of the country whose holidays it has; empty where it has none */
    static EventKind of(VEvent event, String calendar) {
        String notes = notes(event);
        String summary =
                event.getSummary() == null ? "" : text(event.getSummary().getValue());
        String words = summary + "\n" + notes;
        if (OBSERVANCES.matcher(words).find()) {
            return OBSERVANCE;
        }
        if (PARTS.matcher(words).find()) {
            return PARTLY;
        }
        Matcher region = REGIONS.matcher(notes);
        return region.find() && !isOf(region, calendar) ? REGIONAL : CLOSED;
    }

    /** "Public holiday in Germany", in the calendar of Germany. */
    private static boolean isOf(Matcher region, String calendar) {
        String place = region.group(1) != null ? region.group(1) : region.group(2);
        return place != null && calendar.toLowerCase(Locale.ROOT).contains(place.strip());
    }

    /** What it says of itself beside its name. */
    private static String notes(VEvent event) {
        String categories = event.getCategories().stream()
                .map(Categories::getValues)
                .map(values -> String.join(" ", values))
                .collect(Collectors.joining("\n"));
        String description = event.getDescription() == null
                ? ""
                : text(event.getDescription().getValue());
        return description + "\n" + categories.toLowerCase(Locale.ROOT);
    }

    private static String text(String value) {
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }

    static boolean isTransparent(VEvent event) {
        return event.getTransparency() != null && event.getTransparency().isTransparent();
    }
}
