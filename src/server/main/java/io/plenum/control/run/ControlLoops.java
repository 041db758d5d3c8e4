package io.plenum.control.run;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.command.WritePolicy;
import io.plenum.control.LoopSearch;
import io.plenum.control.LoopSubject;
import io.plenum.control.loop.LoopKind;
import io.plenum.control.loop.LoopSetting;
import io.plenum.control.trial.TrialPlan;
import io.plenum.site.Site;
import io.plenum.site.SiteModels;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with loops. Everything is audited; what cannot be done is a {@link RequestProblem}. A loop begins in shadow: only who has
 * seen what it would have written lets it write.
 */
@Service
public class ControlLoops {

    /** Longer than a season nobody remembers it. */
    public static final Duration LONGEST = Duration.ofDays(92);

    /** The shadow shows at least a working day. */
    public static final Duration SHADOW = Duration.ofHours(8);

    /** At which loops write: whoever commands by hand (8) wins. */
    public static final int PRIORITY = LiveCommands.PRIORITY;

    private static final int MOST_STEPS = 20_000;
    private static final int LEAST_TRIAL_DAYS = 14;

    private final LoopStore store;
    private final SiteModels models;
    private final OpenedTargets opened;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    ControlLoops(LoopStore store, SiteModels models, WritePolicy policy, Audit audit, CurrentUser user, Clock clock) {
        this.store = store;
        this.models = models;
        opened = new OpenedTargets(policy);
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** What could be reset in all buildings. */
    public List<LoopSubject> subjects() {
        return LoopSearch.in(models.current());
    }

    /** All that were ever set up, the oldest first. */
    public List<ControlLoop> all() {
        return store.all();
    }

    /** @throws RequestProblem where there is no such loop */
    public ControlLoop find(UUID id) {
        return known(id);
    }

    /** What it wanted beside what was, the oldest first; 20,000 steps at most. */
    public List<LoopStep> steps(UUID id, Instant from, Instant to) {
        return store.steps(known(id).id(), from, to, MOST_STEPS);
    }

    /** Begins in shadow, set up as usual for its kind. */
    @Transactional
    public ControlLoop shadow(LoopKind kind, String equipment) {
        return shadow(kind, equipment, LoopSetting.of(kind));
    }

    /** Begins in shadow. */
    @Transactional
    public ControlLoop shadow(LoopKind kind, String equipment, LoopSetting setting) {
        check(setting);
        LoopSubject subject = subject(kind, equipment);
        Instant now = now();
        ControlLoop loop = new ControlLoop(
                UUID.randomUUID(),
                subject.site(),
                kind,
                equipment,
                subject.main().key(),
                LoopMode.SHADOW,
                setting.low(),
                setting.high(),
                setting.rails().comfortKelvin(),
                setting.rails().share(),
                setting.hours(),
                user.name(),
                now,
                now,
                null,
                List.of(),
                null,
                null);
        try {
            store.add(loop);
        } catch (DuplicateKeyException e) {
            throw RequestProblem.of("equipment", "control.problem.twice", subject.name());
        }
        changed("control loop begun in shadow", null, loop);
        return loop;
    }

    private LoopSubject subject(LoopKind kind, String equipment) {
        return subjects().stream()
                .filter(one -> one.kind() == kind && one.equipment().equals(equipment))
                .findFirst()
                .orElseThrow(() -> RequestProblem.of("equipment", "control.problem.no-subject", equipment));
    }

    /** Other bounds, guard rails and hours; it begins anew with them. */
    @Transactional
    public ControlLoop adjust(UUID id, LoopSetting setting) {
        ControlLoop before = active(id);
        check(setting);
        return change(
                "control loop adjusted",
                before,
                before.withLow(setting.low())
                        .withHigh(setting.high())
                        .withComfortKelvin(setting.rails().comfortKelvin())
                        .withComfortShare(setting.rails().share())
                        .withHours(setting.hours()));
    }

    private static void check(LoopSetting setting) {
        double kelvin = setting.rails().comfortKelvin();
        double share = setting.rails().share();
        if (!(setting.low() < setting.high()) || !Double.isFinite(setting.low()) || !Double.isFinite(setting.high())) {
            throw RequestProblem.of("low", "control.problem.bounds");
        }
        if (!(kelvin >= 0.2 && kelvin <= 5) || !(share >= 0 && share <= 0.5)) {
            throw RequestProblem.of("comfortKelvin", "control.problem.rails");
        }
    }

    /** Lets it write from now on, on behalf of whoever is at work. */
    @Transactional
    public ControlLoop live(UUID id, Instant until) {
        return liveFor(user.name(), id, until);
    }

    /** The same on behalf of an account: for what it has approved before. */
    @Transactional
    public ControlLoop liveFor(String account, UUID id, Instant until) {
        ControlLoop before = active(id);
        return change("control loop live", before, allowed(account, before, until));
    }

    private ControlLoop allowed(String account, ControlLoop loop, Instant until) {
        Instant now = now();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw RequestProblem.of("until", "control.problem.until", LONGEST.toDays());
        }
        if (loop.created().plus(SHADOW).isAfter(now)) {
            throw RequestProblem.of("id", "control.problem.shadow-first", SHADOW.toHours());
        }
        List<HeldTarget> closed = opened.closed(subject(loop.kind(), loop.equipment()));
        store.holds(loop, closed);
        return loop.withMode(LoopMode.LIVE)
                .withUntil(until)
                .withOwner(account)
                .withTargets(closed)
                .withWhy(null)
                .withTrial(null);
    }

    /** Gives the set point back, and only watches. */
    @Transactional
    public ControlLoop backToShadow(UUID id) {
        ControlLoop before = active(id);
        return change(
                "control loop back in shadow",
                before,
                before.withMode(LoopMode.SHADOW).withUntil(null).withWhy(null));
    }

    /** Gives the set point back, and ends it. */
    @Transactional
    public ControlLoop stop(UUID id) {
        ControlLoop before = active(id);
        return change(
                "control loop stopped",
                before,
                before.withMode(LoopMode.STOPPED).withUntil(null).withWhy(null));
    }

    /**
     * A trial: the loops are on and off by days that are drawn, from tomorrow on, so that what each saves can be told.
     *
     * @param ids one to three loops of one site
     * @param until two weeks from now at least
     */
    @Transactional
    public List<ControlLoop> trial(List<UUID> ids, Instant until) {
        List<ControlLoop> loops = ids.stream().distinct().map(this::active).toList();
        long sites = loops.stream().map(ControlLoop::site).distinct().count();
        if (loops.isEmpty() || loops.size() > TrialPlan.MOST_ACTIONS || sites != 1) {
            throw RequestProblem.of("loops", "control.problem.trial-loops", TrialPlan.MOST_ACTIONS);
        }
        if (until.isBefore(now().plus(Duration.ofDays(LEAST_TRIAL_DAYS)))) {
            throw RequestProblem.of("until", "control.problem.trial-short", LEAST_TRIAL_DAYS);
        }
        Site site =
                Objects.requireNonNull(models.current().site(loops.getFirst().site()));
        UUID trial = UUID.randomUUID();
        TrialPlan plan = new TrialPlan(
                LocalDate.ofInstant(now(), site.zone()).plusDays(1), loops.size(), trial.getMostSignificantBits());
        List<ControlLoop> begun = new ArrayList<>();
        for (int action = 0; action < loops.size(); action++) {
            ControlLoop before = loops.get(action);
            ControlLoop after = allowed(user.name(), before, until).withTrial(new TrialShare(trial, plan, action));
            begun.add(change("control trial begun", before, after));
        }
        return begun;
    }

    private ControlLoop change(String what, ControlLoop before, ControlLoop after) {
        ControlLoop changed = after.withChanged(now());
        if (!store.replace(before, changed)) {
            throw RequestProblem.of("id", "control.problem.changed");
        }
        changed(what, before, changed);
        return changed;
    }

    private void changed(String what, @Nullable ControlLoop before, ControlLoop after) {
        audit.changed(
                what, "control loop", after.id().toString(), before == null ? null : setting(before), setting(after));
    }

    private static Map<String, Object> setting(ControlLoop loop) {
        Map<String, Object> setting = new LinkedHashMap<>();
        setting.put("kind", loop.kind().name());
        setting.put("equipment", loop.equipment());
        setting.put("point", loop.point());
        setting.put("mode", loop.mode().name());
        setting.put("low", loop.low());
        setting.put("high", loop.high());
        setting.put("comfortKelvin", loop.comfortKelvin());
        setting.put("comfortShare", loop.comfortShare());
        if (loop.kind().followsPeople()) {
            setting.put("hours", loop.hours().toString());
        }
        setting.put("owner", loop.owner());
        setting.put("until", String.valueOf(loop.until()));
        TrialShare trial = loop.trial();
        setting.put(
                "trial",
                trial == null ? "" : trial.trial() + " from " + trial.plan().first());
        return setting;
    }

    private ControlLoop active(UUID id) {
        ControlLoop loop = known(id);
        if (loop.mode() == LoopMode.STOPPED) {
            throw RequestProblem.of("id", "control.problem.stopped");
        }
        return loop;
    }

    private ControlLoop known(UUID id) {
        ControlLoop loop = store.find(id);
        if (loop == null) {
            throw RequestProblem.notFound(id.toString());
        }
        return loop;
    }

    /** As the database keeps it, so that what was read can be compared. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
