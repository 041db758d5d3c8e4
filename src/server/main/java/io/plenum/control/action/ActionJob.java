package io.plenum.control.action;

import io.plenum.control.ActionNews;
import io.plenum.control.run.ControlLoop;
import io.plenum.control.run.ControlLoops;
import io.plenum.control.run.LoopMode;
import io.plenum.link.Problem;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationExecution;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.Recommendations;
import io.plenum.site.Floor;
import io.plenum.site.SiteModels;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings each action on once a minute: live at its start, ended at its end, taken back as a whole where one of its loops had to give up. All
 * that it knows is in the database, so that a restart changes nothing.
 */
@Component
class ActionJob {

    private static final Logger LOG = LoggerFactory.getLogger(ActionJob.class);
    private static final String SYSTEM = "system";
    private static final Problem BY_HAND = Problem.of("control.action.why.by-hand");
    /** Of a loop whose time is over: that of its action is as well. */
    private static final Problem ENDED = Problem.of("control.why.end");

    /** After its end nobody has decided for so long: it is in force no more, and is not said to be. */
    private static final Duration UNDECIDED = Duration.ofDays(28);

    private final ActionStore store;
    private final ActionChange change;
    private final ShadowCheck shadow;
    private final ControlLoops loops;
    private final Recommendations recommendations;
    private final RecommendationExecution execution;
    private final SiteModels models;
    private final TransactionTemplate transaction;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ActionJob(
            ActionStore store,
            ActionChange change,
            ShadowCheck shadow,
            ControlLoops loops,
            Recommendations recommendations,
            RecommendationExecution execution,
            SiteModels models,
            TransactionTemplate transaction,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.change = change;
        this.shadow = shadow;
        this.loops = loops;
        this.recommendations = recommendations;
        this.execution = execution;
        this.models = models;
        this.transaction = transaction;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 75, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void work() {
        for (AppliedAction action : store.open()) {
            try {
                step(action);
            } catch (RequestProblem changed) {
                LOG.debug("The action {} is looked at again in a minute", action.id(), changed);
            } catch (RuntimeException e) {
                // What its loops hold ends by itself, whatever becomes of it here.
                LOG.error("The action {} of recommendation {} failed", action.id(), action.recommendation(), e);
            }
        }
    }

    private void step(AppliedAction action) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        switch (action.state()) {
            case PLANNED -> planned(action, now);
            case LIVE -> live(action, now);
            case ENDED -> {
                if (!now.isBefore(Objects.requireNonNull(action.ended()).plus(UNDECIDED))) {
                    end(action, ActionState.REVERTED, Problem.of("control.action.why.undecided"), now);
                }
            }
            case REVERTED, TAKEN_BACK -> {}
        }
    }

    private void planned(AppliedAction action, Instant now) {
        Recommendation one = recommendations.find(action.recommendation());
        if (one == null || one.state() != RecommendationState.APPROVED) {
            end(action, ActionState.TAKEN_BACK, Problem.of("control.action.why.decided"), now);
            return;
        }
        if (!now.isBefore(action.until())) {
            end(action, ActionState.TAKEN_BACK, Problem.of("control.action.why.never-live"), now);
            return;
        }
        if (now.isBefore(action.starts())) {
            return;
        }
        Problem missing = missing(action, now);
        if (missing == null) {
            missing = tried(() -> transaction.executeWithoutResult(status -> goLive(action, now)));
        }
        if (missing != null && !missing.equals(action.why())) {
            AppliedAction waiting = action.withWhy(missing).withChanged(now);
            store.replace(action, waiting);
        }
    }

    private @Nullable Problem missing(AppliedAction action, Instant now) {
        for (UUID id : action.loops()) {
            ControlLoop loop = loops.find(id);
            if (loop.mode() == LoopMode.STOPPED) {
                return Problem.of("control.action.missing.stopped");
            }
            if (loop.mode() == LoopMode.LIVE) {
                return Problem.of("control.action.problem.live", name(loop));
            }
            Problem missing = shadow.missing(loop, name(loop), now);
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    private String name(ControlLoop loop) {
        Floor floor = models.current().floor(loop.equipment());
        return floor == null ? models.current().placeName(loop.equipment()) : floor.name();
    }

    /** What kept it from being done; null where it was. */
    private static @Nullable Problem tried(Runnable work) {
        try {
            work.run();
            return null;
        } catch (RequestProblem refused) {
            return Problem.of(refused.text(), refused.arguments());
        }
    }

    private void goLive(AppliedAction action, Instant now) {
        action.loops().forEach(loop -> loops.liveFor(action.owner(), loop, action.until()));
        change.replace(
                "action live",
                action,
                action.withState(ActionState.LIVE).withLiveSince(now).withWhy(null),
                action.owner());
        LOG.info("The action {} of recommendation {} is live", action.id(), action.recommendation());
    }

    private void live(AppliedAction action, Instant now) {
        carriedOut(action);
        if (!now.isBefore(action.until())) {
            transaction.executeWithoutResult(status -> {
                change.giveBack(action);
                change.replace(
                        "action ended",
                        action,
                        action.withState(ActionState.ENDED).withEnded(now),
                        action.owner());
            });
            events.publishEvent(news(action, null));
            return;
        }
        Problem why = lost(action.loops());
        if (why != null) {
            end(action, ActionState.TAKEN_BACK, why, now);
        }
    }

    /** Why one of its loops writes no more; null where all do, or the end has come just now. */
    private @Nullable Problem lost(List<UUID> ids) {
        for (UUID id : ids) {
            ControlLoop loop = loops.find(id);
            if (loop.mode() != LoopMode.LIVE) {
                Problem why = loop.why();
                return ENDED.equals(why) ? null : Objects.requireNonNullElse(why, BY_HAND);
            }
        }
        return null;
    }

    /** Each minute until it is so: the recommendation follows. */
    private void carriedOut(AppliedAction action) {
        Recommendation one = recommendations.find(action.recommendation());
        if (one != null && one.state() == RecommendationState.APPROVED) {
            LocalDate on = LocalDate.ofInstant(
                    Objects.requireNonNull(action.liveSince()),
                    recommendations.site(one).zone());
            execution.carriedOut(action.owner(), one.id(), on, text(Problem.of("control.action.by-plenum")));
        }
    }

    /** All or nothing: the loops, the action, and what is said of the recommendation. */
    private void end(AppliedAction action, ActionState state, Problem why, Instant now) {
        transaction.executeWithoutResult(status -> {
            change.giveBack(action);
            change.replace(
                    state == ActionState.TAKEN_BACK ? "action taken back" : "action reverted",
                    action,
                    action.withState(state)
                            .withEnded(Objects.requireNonNullElse(action.ended(), now))
                            .withWhy(why),
                    SYSTEM);
            execution.takenBack(SYSTEM, action.recommendation(), text(why));
        });
        LOG.info("The action {} ended by itself: {}", action.id(), why.messageKey());
        events.publishEvent(news(action, why));
    }

    /** After it is stored: no mail keeps anything from being given back. */
    private static ActionNews news(AppliedAction action, @Nullable Problem why) {
        return new ActionNews(action.recommendation(), action.kind().name(), action.owner(), why);
    }

    private String text(Problem problem) {
        return String.valueOf(messages.getMessage(
                problem.messageKey(), problem.arguments().toArray(), problem.messageKey(), Locale.getDefault()));
    }
}
