package io.plenum.connector.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.link.ConnectionState;
import io.plenum.link.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** States, ages and problems in the words of the person who reads. */
final class ConnectionTexts {

    private ConnectionTexts() {}

    /** Shape and word: never a colour alone. */
    static String state(ConnectionState state) {
        String shape =
                switch (state) {
                    case UP -> "●";
                    case DEGRADED -> "▲";
                    case DOWN -> "✕";
                    case CONNECTING -> "◌";
                    case DISABLED -> "–";
                };
        return shape + " "
                + I18NProvider.translate("connector.state." + state.name().toLowerCase(Locale.ROOT));
    }

    static String style(ConnectionState state) {
        return switch (state) {
            case UP -> "plenum-good";
            case DEGRADED, CONNECTING -> "plenum-stale";
            case DOWN -> "plenum-alarm";
            case DISABLED -> "plenum-soft";
        };
    }

    static String age(@Nullable Instant instant, Clock clock) {
        if (instant == null) {
            return I18NProvider.translate("connector.never");
        }
        long seconds = Math.max(0, Duration.between(instant, clock.instant()).toSeconds());
        String age = seconds < 90 ? seconds + " s" : seconds < 5400 ? seconds / 60 + " min" : seconds / 3600 + " h";
        return I18NProvider.translate("connector.ago", age);
    }

    static String problems(List<Problem> problems) {
        return problems.stream()
                .map(problem -> I18NProvider.translate(
                        problem.messageKey(), problem.arguments().toArray()))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
