package io.plenum.connector.rest;

import io.plenum.link.Problem;
import io.plenum.point.QualityReason;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says problems in the language of the reader. */
@Component
class ProblemTexts {

    private final MessageSource messages;

    ProblemTexts(MessageSource messages) {
        this.messages = messages;
    }

    String of(Problem problem, Locale locale) {
        return of(problem.messageKey(), problem.arguments(), locale);
    }

    String of(QualityReason reason, Locale locale) {
        return of(reason.messageKey(), reason.arguments(), locale);
    }

    private String of(String key, List<String> arguments, Locale locale) {
        return String.valueOf(messages.getMessage(key, arguments.toArray(), key + " " + arguments, locale));
    }

    List<String> of(List<Problem> problems, Locale locale) {
        return problems.stream().map(problem -> of(problem, locale)).toList();
    }
}
