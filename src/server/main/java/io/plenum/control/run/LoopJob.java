package io.plenum.control.run;

import io.plenum.audit.Audit;
import io.plenum.control.LoopReader;
import io.plenum.control.LoopSearch;
import io.plenum.control.LoopSubject;
import io.plenum.control.LoopTakenBack;
import io.plenum.control.LoopTarget;
import io.plenum.control.input.LoopContext;
import io.plenum.control.input.OccupancyPhase;
import io.plenum.control.loop.Breach;
import io.plenum.control.loop.LoopDecision;
import io.plenum.control.loop.SupervisoryLoop;
import io.plenum.control.run.LiveCommands.Held;
import io.plenum.energy.ClosedDays;
import io.plenum.link.Problem;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.twin.CurrentValues;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
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
    private final LiveCommands commands;
    private final SiteModels models;
    private final CurrentValues values;
    private final ClosedDays closed;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<UUID, Running> running = new HashMap<>();

    /** What a loop remembers between two steps, as long as it is set up the same. */
    private static final class Running {
        private final ControlLoop setUp;
        private final List<LoopTarget> targets;
        private final SupervisoryLoop loop;
        private Instant stepped;
        private @Nullable LoopStep kept;

        private Running(ControlLoop setUp, LoopSubject subject, Instant now) {
            this.setUp = setUp;
            this.targets = subject.targets();
            this.loop = subject.loop(setUp.setting());
            this.stepped = now;
        }

        private boolean isOf(ControlLoop other, LoopSubject subject) {
            return setUp.setting().equals(other.setting()) && targets.equals(subject.targets());
        }
    }

    LoopJob(
            LoopStore store,
            LiveCommands commands,
            SiteModels models,
            CurrentValues values,
            ClosedDays closed,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.commands = commands;
        this.models = models;
        this.values = values;
        this.closed = closed;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void work() {
        List<ControlLoop> loops = store.active().stream()
                .sorted(Comparator.comparing(loop -> !loop.kind().isFirst()))
                .toList();
        running.keySet().retainAll(loops.stream().map(ControlLoop::id).collect(Collectors.toSet()));
        if (loops.isEmpty()) {
            return;
        }
        SiteModel model = models.current();
        List<LoopSubject> subjects = LoopSearch.in(model);
        Set<String> written = new HashSet<>();
        for (ControlLoop loop : loops) {
            try {
                step(loop, subject(loop, subjects), model, written);
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
                        && one.main().key().equals(loop.point()))
                .findFirst()
                .orElse(null);
    }

    /** @param written keys of the points that loops before this one write */
    private void step(ControlLoop loop, @Nullable LoopSubject subject, SiteModel model, Set<String> written) {
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
        if (state == null || !state.isOf(loop, subject)) {
            state = new Running(loop, subject, now);
            running.put(loop.id(), state);
        }
        double seconds = seconds(state.stepped, now);
        state.stepped = now;
        boolean writing = loop.mode() == LoopMode.LIVE && isDay(loop, model, now);
        LoopDecision decision =
                state.loop.step(LoopReader.read(subject, values, context(loop, model, writing)), seconds);
        boolean live = false;
        if (loop.mode() == LoopMode.LIVE) {
            live = write(loop, subject, decision, writing, written);
        } else {
            giveBack(loop, "in shadow");
        }
        keep(
                loop,
                state,
                new LoopStep(
                        now,
                        decision.value(),
                        LoopReader.shown(subject, values),
                        decision.requests(),
                        decision.on(),
                        live));
    }

    private LoopContext context(ControlLoop loop, SiteModel model, boolean writing) {
        Instant now = clock.instant();
        Site site = model.site(loop.site());
        OccupancyPhase phase = site == null
                ? OccupancyPhase.ALWAYS
                : loop.hours().at(LocalDateTime.ofInstant(now, site.zone()), closed.days(site));
        return new LoopContext(now, phase, writing);
    }

    private static double seconds(Instant before, Instant now) {
        Duration passed = Duration.between(before, now);
        return passed.isNegative() || passed.compareTo(LONGEST_STEP) > 0 ? 60 : passed.toMillis() / 1000.0;
    }

    /** Returns whether what it wants is in force: held, or left to the controller. */
    private boolean write(
            ControlLoop loop, LoopSubject subject, LoopDecision decision, boolean isDay, Set<String> written) {
        Instant until = Objects.requireNonNull(loop.until());
        if (!clock.instant().isBefore(until)) {
            takeBack(loop, LoopMode.SHADOW, Problem.of("control.why.end"));
            return false;
        }
        Breach breach = decision.breach();
        if (breach != null) {
            takeBack(loop, LoopMode.SHADOW, why(breach));
            return false;
        }
        if (!isDay) {
            giveBack(loop, "off day of its trial");
            return false;
        }
        Held held = commands.hold(loop, subject.targets(), decision.wanted(), written);
        store.holds(loop, held.targets());
        held.targets().stream()
                .filter(target -> target.override() != null)
                .forEach(target -> written.add(target.point()));
        if (held.why() != null) {
            takeBack(loop.withTargets(held.targets()), LoopMode.SHADOW, held.why());
            return false;
        }
        return held.any() || decision.wanted().stream().allMatch(value -> Double.isNaN(value));
    }

    private static Problem why(Breach breach) {
        return switch (breach) {
            case COMFORT -> Problem.of("control.why.comfort");
            case AIR -> Problem.of("control.why.air");
            case NO_DATA -> Problem.of("control.why.no-data");
        };
    }

    private static boolean isDay(ControlLoop loop, SiteModel model, Instant now) {
        TrialShare trial = loop.trial();
        Site site = model.site(loop.site());
        return trial == null || (site != null && trial.isOn(LocalDate.ofInstant(now, site.zone())));
    }

    private void giveBack(ControlLoop loop, String reason) {
        if (loop.holds()) {
            commands.release(loop, reason);
            store.holds(loop, loop.excluded());
        }
    }

    /** By itself: said in the audit, and on the page until somebody sets it up anew. */
    private void takeBack(ControlLoop loop, LoopMode mode, Problem why) {
        giveBack(loop, why.messageKey());
        ControlLoop after = loop.withMode(mode)
                .withUntil(null)
                .withWhy(why)
                .withChanged(clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!store.replace(loop, after)) {
            // Somebody has just decided about it themselves.
            return;
        }
        audit.recordFor(
                "system",
                "control loop taken back",
                "%s %s: %s %s".formatted(loop.kind(), loop.equipment(), why.messageKey(), why.arguments()));
        events.publishEvent(new LoopTakenBack(loop.kind().name(), loop.equipment(), why));
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
