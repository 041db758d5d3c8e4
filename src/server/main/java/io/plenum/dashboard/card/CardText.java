package io.plenum.dashboard.card;

import io.plenum.web.RequestProblem;
import org.jspecify.annotations.Nullable;

/** Texts of cards, checked. */
final class CardText {

    private CardText() {}

    /** In one line, without blanks around it; empty for none. */
    static String line(String field, @Nullable String text, int longest) {
        String line = text == null ? "" : text.strip().replaceAll("\\p{Cntrl}", " ");
        if (line.length() > longest) {
            throw RequestProblem.of(field, "dashboard.problem.long", longest);
        }
        return line;
    }

    /** Key of something, which a card cannot do without. */
    static String key(String field, @Nullable String key) {
        String line = line(field, key, 300);
        if (line.isEmpty()) {
            throw RequestProblem.of(field, "dashboard.problem.missing");
        }
        return line;
    }
}
