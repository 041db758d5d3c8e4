package io.plenum.control.rest;

import io.plenum.control.action.ActionState;
import io.plenum.control.action.AppliedAction;
import io.plenum.link.Problem;
import io.plenum.recommendation.Measurement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * An action over HTTP. Times are UTC.
 *
 * @param liveSince when it first wrote; null before
 * @param why it ended by itself, or is not live yet though its start has come, in the caller's language; else null
 * @param loops ids of the loops that carry it out
 * @param measured what the meters say of the days on which it was live; null before
 */
record ActionJson(
        UUID id,
        long recommendation,
        String kind,
        ActionState state,
        Instant starts,
        Instant until,
        String owner,
        String reason,
        Instant created,
        @Nullable Instant liveSince,
        @Nullable Instant ended,
        @Nullable LocalDate review,
        @Nullable String why,
        List<UUID> loops,
        @Nullable Measurement measured) {

    static ActionJson of(AppliedAction action, @Nullable Measurement measured, MessageSource messages, Locale locale) {
        return new ActionJson(
                action.id(),
                action.recommendation(),
                action.kind().name(),
                action.state(),
                action.starts(),
                action.until(),
                action.owner(),
                action.reason(),
                action.created(),
                action.liveSince(),
                action.ended(),
                action.review(),
                words(action.why(), messages, locale),
                action.loops(),
                measured);
    }

    static @Nullable String words(@Nullable Problem problem, MessageSource messages, Locale locale) {
        return problem == null
                ? null
                : messages.getMessage(
                        problem.messageKey(), problem.arguments().toArray(), problem.messageKey(), locale);
    }
}
