package io.plenum.control.run;

import io.plenum.audit.Audit;
import io.plenum.control.LoopReader;
import io.plenum.control.LoopSearch;
import io.plenum.control.LoopSubject;
import io.plenum.control.loop.Breach;
import io.plenum.control.loop.LoopDecision;
import io.plenum.control.loop.SupervisoryLoop;
import io.plenum.control.run.LiveCommands.Held;
import io.plenum.link.Problem;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.twin.CurrentValues;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Steps every loop once a minute. One that fails costs the others nothing. */
@Component
class LoopJob {

    private static final Logger LOG = LoggerFactory.getLogger(LoopJob.class);
    /** After a longer break it is not known what has happened meanwhile: it counts as one step. */
    private static final Duration LONGEST_STEP = Duration.ofMinutes(3);

    private static final Duration KEPT_EVERY = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofDays(400);

    private final LoopStore store;
    private final LiveCommands live;
    private final SiteModels models;
    private final CurrentValues values;
    private final Audit audit;
    private final Clock clock;
    private final Map<UUID, Running> running = new HashMap<>();

    /** What a loop remembers between two steps, as long as it is set up the same. */
    private static final class Running {
        private final ControlLoop setUp;
        private final SupervisoryLoop loop;
        private Instant stepped;
        private @Nullable LoopStep kept;

        private Running(ControlLoop setUp, Instant now) {
            this.setUp = setUp;
            this.loop = new SupervisoryLoop(setUp.kind(), setUp.limits(), setUp.rails());
            this.stepped = now;
        }

        private boolean isOf(ControlLoop other) {
            return setUp.limits().equals(other.limits()) && setUp.rails().equals(other.rails());
        }
    }

    LoopJob(LoopStore store, LiveCommands live, SiteModels models, CurrentValues values, Audit audit, Clock clock) {
        this.store = store;
        this.live = live;
        this.models = models;
        this.values = values;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void work() {
        List<ControlLoop> loops = store.active();
        running.keySet().retainAll(loops.stream().map(ControlLoop::id).collect(Collectors.toSet()));
        if (loops.isEmpty()) {
            return;
        }
        SiteModel model = models.current();
        List<LoopSubject> subjects = LoopSearch.in(model);
        for (ControlLoop loop : loops) {
            try {
                step(loop, subject(loop, subjects), model);
            } catch (RuntimeException e) {
                // What it holds ends by itself.
                LOG.error("The loop {} at {} could not be stepped", loop.kind(), loop.equipment(), e);
            }
        }
    }

    @Scheduled(initialDelay = 10, fixedDelay = 720, timeUnit = TimeUnit.MINUTES)
    void forget() {
        store.forget(clock.instant().minus(KEPT));
    }

    private static @Nullable LoopSubject subject(ControlLoop loop, List<LoopSubject> subjects) {
        return subjects.stream()
                .filter(one -> one.kind() == loop.kind()
                        && one.equipment().equals(loop.equipment())
                        && one.target().key().equals(loop.point()))
                .findFirst()
                .orElse(null);
    }

    private void step(ControlLoop loop, @Nullable LoopSubject subject, SiteModel model) {
        Instant now = clock.instant();
        if (loop.mode() == LoopMode.STOPPED) {
            giveBack(loop, "stopped");
            return;
        }
        if (subject == null) {
            takeBack(loop, LoopMode.STOPPED, Problem.of("control.why.model-changed"));
            return;
        }
        Running state = running.get(loop.id());
        if (state == null || !state.isOf(loop)) {
            state = new Running(loop, now);
            running.put(loop.id(), state);
        }
        double seconds = seconds(state.stepped, now);
        state.stepped = now;
        LoopDecision decision = state.loop.step(LoopReader.read(subject, values), seconds);
        boolean written = loop.mode() == LoopMode.LIVE && write(loop, subject, decision, model, now);
        keep(
                loop,
                state,
                new LoopStep(
                        now,
                        decision.value(),
                        LoopReader.value(subject.target(), values),
                        decision.requests(),
                        decision.on(),
                        written));
    }

    private static double seconds(Instant before, Instant now) {
        Duration passed = Duration.between(before, now);
        return passed.isNegative() || passed.compareTo(LONGEST_STEP) > 0 ? 60 : passed.toMillis() / 1000.0;
    }

    /** Returns whether it holds its set point now. */
    private boolean write(ControlLoop loop, LoopSubject subject, LoopDecision decision, SiteModel model, Instant now) {
        Instant until = Objects.requireNonNull(loop.until());
        if (!now.isBefore(until)) {
            takeBack(loop, LoopMode.SHADOW, Problem.of("control.why.end"));
            return false;
        }
        Breach breach = decision.breach();
        if (breach != null) {
            takeBack(loop, LoopMode.SHADOW, why(breach));
            return false;
        }
        if (!decision.on() || !isDay(loop, model, now)) {
            giveBack(loop, decision.on() ? "off day of its trial" : "the machine stands");
            return false;
        }
        Held held = live.hold(loop, subject.target().id(), decision.value());
        if (held.why() != null) {
            takeBack(held.override() == null ? loop : loop.withOverride(held.override()), LoopMode.SHADOW, held.why());
            return false;
        }
        if (!Objects.equals(held.override(), loop.override())) {
            store.holds(loop.id(), held.override());
        }
        return true;
    }

    private static Problem why(Breach breach) {
        return switch (breach) {
            case COMFORT -> Problem.of("control.why.comfort");
            case NO_DATA -> Problem.of("control.why.no-data");
        };
    }

    private static boolean isDay(ControlLoop loop, SiteModel model, Instant now) {
        TrialShare trial = loop.trial();
        Site site = model.site(loop.site());
        return trial == null || (site != null && trial.isOn(LocalDate.ofInstant(now, site.zone())));
    }

    private void giveBack(ControlLoop loop, String reason) {
        if (loop.override() != null) {
            live.release(loop, reason);
            store.holds(loop.id(), null);
        }
    }

    /** By itself: said in the audit, and on the page until somebody sets it up anew. */
    private void takeBack(ControlLoop loop, LoopMode mode, Problem why) {
        live.release(loop, why.messageKey());
        ControlLoop after = loop.withMode(mode)
                .withUntil(null)
                .withOverride(null)
                .withWhy(why)
                .withChanged(clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!store.replace(loop, after)) {
            // Somebody has just decided about it themselves.
            store.holds(loop.id(), null);
            return;
        }
        audit.recordFor(
                "system",
                "control loop taken back",
                "%s %s: %s %s".formatted(loop.kind(), loop.equipment(), why.messageKey(), why.arguments()));
        LOG.info("The loop {} at {} is taken back: {}", loop.kind(), loop.equipment(), why.messageKey());
    }

    private void keep(ControlLoop loop, Running state, LoopStep step) {
        LoopStep last = state.kept;
        boolean changed = last == null
                || last.live() != step.live()
                || last.running() != step.running()
                || Math.abs(last.wanted() - step.wanted()) >= loop.kind().resolution()
                || !step.time().isBefore(last.time().plus(KEPT_EVERY));
        if (changed) {
            store.add(loop.id(), step);
            state.kept = step;
        }
    }
}
