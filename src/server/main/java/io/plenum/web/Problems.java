package io.plenum.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Words problem details (RFC 9457) in the language of the request. */
@Component
public class Problems {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    /** @param detail key in the message bundles */
    public ProblemDetail of(HttpStatusCode status, String detail, Object... arguments) {
        return ofText(status, text(detail, arguments));
    }

    /** A problem of named parameters or fields, listed as {@code errors}. */
    ProblemDetail ofFields(HttpStatusCode status, List<FieldError> errors) {
        String first = errors.isEmpty()
                ? text("web.invalid")
                : text(
                        "web.invalid.field",
                        errors.getFirst().field(),
                        errors.getFirst().message());
        ProblemDetail problem = ofText(status, first);
        problem.setProperty("errors", errors);
        return problem;
    }

    ProblemDetail ofText(HttpStatusCode status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(text("web.status." + status.value()));
        return problem;
    }

    /** The text of this key in the language of the request. */
    public String text(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        String text = messages.getMessage(key, arguments, key.startsWith("web.status.") ? "" : key, locale);
        return text == null ? key : text;
    }
}
