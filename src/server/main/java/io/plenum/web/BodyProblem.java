package io.plenum.web;

import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says which field of a body cannot be read, and what is expected there; {@code body} where it is no JSON at all. */
final class BodyProblem {

    private static final int LONGEST = 200;

    private BodyProblem() {}

    static FieldError of(HttpMessageNotReadableException unreadable, Problems texts) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof MismatchedInputException mismatch
                    && !mismatch.getPath().isEmpty()) {
                return new FieldError(path(mismatch), ExpectedFormat.of(mismatch.getTargetType(), texts));
            }
        }
        return new FieldError("body", texts.text("web.expected.json"));
    }

    /** As {@code shifts[2].from}. */
    private static String path(JacksonException problem) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : problem.getPath()) {
            if (step.getIndex() >= 0) {
                path.append('[').append(step.getIndex()).append(']');
            } else if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        String whole = path.toString().replaceAll("\\p{Cntrl}", "");
        return whole.isEmpty() ? "body" : whole.substring(0, Math.min(LONGEST, whole.length()));
    }
}
