package io.plenum.site.change;

import io.plenum.site.history.ModelRevision;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words what is said about changes of the model. */
@Component
public class ChangeSentences {

    private final MessageSource messages;

    public ChangeSentences(MessageSource messages) {
        this.messages = messages;
    }

    /** {@code vav-2-05: would be part of itself}. */
    public String of(ChangeProblem problem, Locale locale) {
        return problem.key() + ": "
                + text(problem.text(), locale, problem.arguments().toArray());
    }

    /** How many errors there are. */
    public String of(ModelChangeRefused refused, Locale locale) {
        return text("site.change.refused", locale, errors(refused.problems()));
    }

    /** Who has changed what meanwhile. */
    public String of(ModelConflict conflict, Locale locale) {
        if (conflict.since().isEmpty()) {
            return text("site.change.conflict-old", locale);
        }
        String who =
                conflict.since().stream().map(ModelRevision::who).distinct().collect(Collectors.joining(", "));
        return text("site.change.conflict", locale, who, String.join(", ", conflict.names()));
    }

    private static int errors(List<ChangeProblem> problems) {
        return (int) problems.stream().filter(ChangeProblem::error).count();
    }

    private String text(String key, Locale locale, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, locale));
    }
}
