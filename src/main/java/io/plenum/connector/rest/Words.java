package io.plenum.connector.rest;

import io.plenum.connector.Problem;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says problems in the language of the reader. */
@Component
class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    String of(Problem problem, Locale locale) {
        String fallback = problem.messageKey() + " " + problem.arguments();
        return String.valueOf(
                messages.getMessage(problem.messageKey(), problem.arguments().toArray(), fallback, locale));
    }

    List<String> of(List<Problem> problems, Locale locale) {
        return problems.stream().map(problem -> of(problem, locale)).toList();
    }
}
