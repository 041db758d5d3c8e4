package io.plenum.control.rest;

import io.plenum.control.action.ActionPreviews;
import io.plenum.control.action.Actions;
import io.plenum.control.action.AppliedAction;
import io.plenum.recommendation.Measurement;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.Recommendations;
import io.plenum.web.RequestProblem;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recommendations that Plenum carries out: previewed, applied for a period, prolonged, reverted. */
@RestController
@RequestMapping("/api/v1/recommendations/{id}")
@PreAuthorize("hasRole('VIEWER')")
class ActionController {

    private final Actions actions;
    private final ActionPreviews previews;
    private final Recommendations recommendations;
    private final MessageSource messages;

    ActionController(
            Actions actions, ActionPreviews previews, Recommendations recommendations, MessageSource messages) {
        this.actions = actions;
        this.previews = previews;
        this.recommendations = recommendations;
        this.messages = messages;
    }

    /** From when until when, UTC; at once where no start is given. */
    record ActionPeriodJson(
            @Nullable Instant starts, @Nullable Instant until) {

        Instant from() {
            return starts == null ? Instant.EPOCH : starts;
        }

        Instant to() {
            return RequestProblem.present("until", until);
        }
    }

    /** @param reason 1 to 1000 characters */
    record Application(
            @Nullable Instant starts,
            @Nullable Instant until,
            @Nullable String reason) {

        ActionPeriodJson period() {
            return new ActionPeriodJson(starts, until);
        }
    }

    /** @param reason 1 to 1000 characters */
    record Reversion(@Nullable String reason) {}

    /** The newest action of a recommendation, with what the meters say so far. */
    @GetMapping("/action")
    ActionJson action(@PathVariable long id, Locale locale) {
        AppliedAction found = actions.of(id);
        if (found == null) {
            throw RequestProblem.notFound(String.valueOf(id));
        }
        return json(found, locale);
    }

    /** What it would write, read from the controllers now. Writes nothing, and may take seconds. */
    @PostMapping("/apply/preview")
    @PreAuthorize("hasRole('ENGINEER')")
    ActionPreviewJson preview(@PathVariable long id, @RequestBody ActionPeriodJson period, Locale locale) {
        return ActionPreviewJson.of(previews.of(id, period.from(), period.to()), messages, locale);
    }

    /** Approves that Plenum carries it out, on behalf of the caller. The same again changes nothing. */
    @PostMapping("/apply")
    @PreAuthorize("hasRole('ENGINEER')")
    ActionJson apply(@PathVariable long id, @RequestBody Application wanted, Locale locale) {
        ActionPeriodJson period = wanted.period();
        return json(actions.apply(id, period.from(), period.to(), text(wanted.reason())), locale);
    }

    /** Gives another end; where its period was over it writes again. */
    @PostMapping("/prolong")
    @PreAuthorize("hasRole('ENGINEER')")
    ActionJson prolong(@PathVariable long id, @RequestBody ActionPeriodJson period, Locale locale) {
        return json(actions.prolong(id, period.to()), locale);
    }

    /** Keeps it for as long as anything may be held, with a day on which somebody looks again. */
    @PostMapping("/keep")
    @PreAuthorize("hasRole('ENGINEER')")
    ActionJson keep(@PathVariable long id, Locale locale) {
        return json(actions.keep(id), locale);
    }

    /** Gives everything back within a minute. */
    @PostMapping("/revert")
    @PreAuthorize("hasRole('OPERATOR')")
    ActionJson revert(@PathVariable long id, @RequestBody Reversion wanted, Locale locale) {
        return json(actions.revert(id, text(wanted.reason())), locale);
    }

    private ActionJson json(AppliedAction action, Locale locale) {
        Recommendation one = recommendations.find(action.recommendation());
        Measurement measured = one == null ? null : one.measurement();
        return ActionJson.of(action, measured, messages, locale);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
