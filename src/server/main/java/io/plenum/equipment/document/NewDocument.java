package io.plenum.equipment.document;

import io.plenum.web.RequestProblem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a document that they add.
 *
 * @param title of 1 to 200 characters
 * @param ends the last day of a warranty; only that has one, and it must
 */
public record NewDocument(
        DocumentKind kind, String title, @Nullable LocalDate ends) {

    private static final int LONGEST_TITLE = 200;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;

    /** @throws RequestProblem for what makes no sense */
    public NewDocument {
        title = title.strip().replaceAll("\\p{Cntrl}", " ");
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw RequestProblem.of("title", "equipment.document.problem.title", LONGEST_TITLE);
        }
        if ((kind == DocumentKind.WARRANTY) != (ends != null)) {
            throw RequestProblem.of("ends", "equipment.document.problem.ends");
        }
        if (ends != null && (ends.getYear() < FIRST_YEAR || ends.getYear() > LAST_YEAR)) {
            throw RequestProblem.of("ends", "equipment.document.problem.year", FIRST_YEAR + "–" + LAST_YEAR);
        }
    }
}
