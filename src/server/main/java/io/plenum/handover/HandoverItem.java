package io.plenum.handover;

import java.util.List;

/**
 * A line of a handover report.
 *
 * @param subject key of a point, space, piece of equipment or connection
 * @param name of it, for people
 * @param text key of the sentence that says what is the matter
 * @param arguments of the sentence: words, numbers or {@link HandoverTerms}
 * @param link to the page on which it is mended, such as {@code setup/points}
 * @param worth at most so much a year in the site's currency; NaN where nobody can say
 * @param weight which of those without a worth come first: the larger
 */
public record HandoverItem(
        HandoverKind kind,
        String subject,
        String name,
        String text,
        List<Object> arguments,
        String link,
        double worth,
        int weight) {

    /** Of which nobody can say what it is worth. */
    public HandoverItem(
            HandoverKind kind, String subject, String name, String text, List<Object> arguments, String link) {
        this(kind, subject, name, text, arguments, link, Double.NaN, 0);
    }
}
