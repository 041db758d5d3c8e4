package io.plenum.control.action;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.control.action.ActionPlan.PlannedLoop;
import io.plenum.control.run.ControlLoop;
import io.plenum.control.run.ControlLoops;
import io.plenum.link.Problem;
import io.plenum.recommendation.RecommendationExecution;
import io.plenum.recommendation.Recommendations;
import io.plenum.site.Site;
import io.plenum.site.SiteModels;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with actions. Everything is audited; what cannot be done is a {@link RequestProblem} and changes nothing. */
@Service
public class Actions {

    private static final int LONGEST_REASON = 1000;
    private static final int MOST_SHOWN = 100;
    /** Whoever keeps an action looks again before it ends. */
    private static final int REVIEW_DAYS = 14;

    private final ActionStore store;
    private final ActionPlanner planner;
    private final ActionChange change;
    private final ControlLoops loops;
    private final RecommendationExecution execution;
    private final Recommendations recommendations;
    private final SiteModels models;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    Actions(
            ActionStore store,
            ActionPlanner planner,
            ActionChange change,
            ControlLoops loops,
            RecommendationExecution execution,
            Recommendations recommendations,
            SiteModels models,
            Audit audit,
            CurrentUser user,
            Clock clock) {
        this.store = store;
        this.planner = planner;
        this.change = change;
        this.loops = loops;
        this.execution = execution;
        this.recommendations = recommendations;
        this.models = models;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** The newest hundred, the newest first. */
    public List<AppliedAction> all() {
        return store.all(MOST_SHOWN);
    }

    /** Of a recommendation, the newest; null where Plenum never carried it out. */
    public @Nullable AppliedAction of(long recommendation) {
        return store.latest(recommendation);
    }

    /**
     * Approves that Plenum carries out a recommendation, on behalf of whoever is at work: its loops begin in shadow, and it goes live by itself
     * at its start, or once the shadow has shown enough. The same order again changes nothing.
     *
     * @param reason 1 to 1000 characters
     */
    @Transactional
    public AppliedAction apply(long recommendation, Instant starts, Instant until, String reason) {
        String words = reason(reason);
        AppliedAction latest = store.latest(recommendation);
        if (latest != null && latest.state().isOpen() && isSame(latest, until, words)) {
            return latest;
        }
        ActionPeriod period = ActionPeriod.of(starts, until, clock.instant());
        ActionPlan plan = planner.plan(recommendation);
        if (!plan.problems().isEmpty()) {
            Problem first = plan.problems().getFirst();
            throw RequestProblem.of("id", first.messageKey(), first.arguments().toArray());
        }
        List<UUID> begun = plan.loops().stream().map(this::begin).toList();
        Instant now = now();
        AppliedAction action = new AppliedAction(
                UUID.randomUUID(),
                recommendation,
                plan.recommendation().site(),
                plan.recommendation().proposal().kind(),
                ActionState.PLANNED,
                period.starts(),
                period.until(),
                user.name(),
                words,
                now,
                now,
                null,
                null,
                null,
                null,
                begun);
        try {
            store.add(action);
        } catch (DuplicateKeyException e) {
            throw RequestProblem.of("id", "control.action.problem.twice");
        }
        audit.changed("action applied", "action", action.id().toString(), null, ActionRecords.of(action, plan));
        return action;
    }

    private boolean isSame(AppliedAction action, Instant until, String reason) {
        return action.owner().equals(user.name())
                && action.reason().equals(reason)
                && action.until().equals(until.truncatedTo(ChronoUnit.MICROS));
    }

    private UUID begin(PlannedLoop planned) {
        ControlLoop present = planned.present();
        if (present != null) {
            return present.id();
        }
        return loops.shadow(planned.subject().kind(), planned.subject().equipment(), planned.setting())
                .id();
    }

    /**
     * Gives everything back within a minute; the recommendation is approved again, and nothing more.
     *
     * @param reason 1 to 1000 characters
     */
    @Transactional
    public AppliedAction revert(long recommendation, String reason) {
        String words = reason(reason);
        AppliedAction before = open(recommendation);
        change.giveBack(before);
        AppliedAction after = change.replace(
                "action reverted",
                before,
                before.withState(ActionState.REVERTED)
                        .withEnded(before.ended() == null ? now() : before.ended())
                        .withWhy(null),
                user.name());
        execution.takenBack(user.name(), recommendation, words);
        return after;
    }

    /** Gives it another end, and lets it write again where its period was over, on behalf of whoever is at work. */
    @Transactional
    public AppliedAction prolong(long recommendation, Instant until) {
        return prolong(open(recommendation), until, null);
    }

    /** Keeps it for as long as anything may be held, with a day on which somebody looks again: every override still ends. */
    @Transactional
    public AppliedAction keep(long recommendation) {
        AppliedAction before = open(recommendation);
        Instant until = now().plus(ControlLoops.LONGEST);
        LocalDate review = LocalDate.ofInstant(until, site(before).zone()).minusDays(REVIEW_DAYS);
        return prolong(before, until, review);
    }

    private AppliedAction prolong(AppliedAction before, Instant until, @Nullable LocalDate review) {
        Instant from = before.state() == ActionState.PLANNED ? before.starts() : clock.instant();
        ActionPeriod period = ActionPeriod.of(from, until, clock.instant());
        AppliedAction after = before.withUntil(period.until())
                .withOwner(user.name())
                .withReview(review)
                .withWhy(null);
        if (before.state() != ActionState.PLANNED) {
            for (UUID loop : before.loops()) {
                if (loops.find(loop).trial() != null) {
                    throw RequestProblem.of("id", "control.action.problem.trial");
                }
                loops.liveFor(user.name(), loop, period.until());
            }
            after = after.withState(ActionState.LIVE).withEnded(null);
        }
        return change.replace(review == null ? "action prolonged" : "action kept", before, after, user.name());
    }

    /** Site of its recommendation. */
    public Site site(AppliedAction action) {
        Site known = models.current().site(action.site());
        if (known != null) {
            return known;
        }
        var one = recommendations.find(action.recommendation());
        if (one == null) {
            throw RequestProblem.notFound(String.valueOf(action.recommendation()));
        }
        return recommendations.site(one);
    }

    private AppliedAction open(long recommendation) {
        AppliedAction latest = store.latest(recommendation);
        if (latest == null) {
            throw RequestProblem.notFound(String.valueOf(recommendation));
        }
        if (!latest.state().isOpen()) {
            throw RequestProblem.of("id", "control.action.problem.over");
        }
        return latest;
    }

    private static String reason(String reason) {
        String words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw RequestProblem.of("reason", "control.action.problem.reason", LONGEST_REASON);
        }
        return words;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
