package io.plenum.control.action;

import io.plenum.command.GrantedLimits;
import io.plenum.command.WritePolicy;
import io.plenum.control.LoopSubject;
import io.plenum.control.action.ActionPlan.PlannedLoop;
import io.plenum.control.loop.LoopKind;
import io.plenum.control.loop.LoopSetting;
import io.plenum.control.run.ControlLoop;
import io.plenum.control.run.ControlLoops;
import io.plenum.control.run.LoopMode;
import io.plenum.link.Problem;
import io.plenum.point.Point;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.Recommendations;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.SettingChange;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.web.RequestProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the loops that would carry out a recommendation, and what stands against it. Asks no controller. */
@Component
class ActionPlanner {

    private final Recommendations recommendations;
    private final ControlLoops loops;
    private final ActionStore store;
    private final SiteModels models;
    private final WritePolicy policy;

    ActionPlanner(
            Recommendations recommendations,
            ControlLoops loops,
            ActionStore store,
            SiteModels models,
            WritePolicy policy) {
        this.recommendations = recommendations;
        this.loops = loops;
        this.store = store;
        this.models = models;
        this.policy = policy;
    }

    /** @throws RequestProblem where there is no such recommendation */
    ActionPlan plan(long id) {
        Recommendation one = recommendations.find(id);
        if (one == null) {
            throw RequestProblem.notFound(String.valueOf(id));
        }
        List<Problem> problems = new ArrayList<>();
        AppliedAction latest = store.latest(id);
        List<LoopKind> kinds = ActionLoops.of(one.proposal().kind());
        if (kinds.isEmpty()) {
            problems.add(Problem.of("control.action.problem.by-people"));
        } else if (latest != null && latest.state().isOpen()) {
            problems.add(Problem.of("control.action.problem.twice"));
        } else if (one.state() != RecommendationState.APPROVED) {
            problems.add(Problem.of("control.action.problem.not-approved"));
        }
        if (policy.readOnly()) {
            problems.add(Problem.of("control.action.problem.read-only"));
        }
        List<PlannedLoop> planned = kinds.isEmpty() ? List.of() : loops(one, kinds, problems);
        return new ActionPlan(one, planned, problems);
    }

    private List<PlannedLoop> loops(Recommendation one, List<LoopKind> kinds, List<Problem> problems) {
        List<LoopSubject> subjects = loops.subjects().stream()
                .filter(subject ->
                        kinds.contains(subject.kind()) && subject.site().equals(one.site()))
                .toList();
        Map<LoopSubject, List<SettingChange>> wanted = new LinkedHashMap<>();
        for (SettingChange change : one.proposal().changes()) {
            List<LoopSubject> found =
                    subjects.stream().filter(subject -> isOf(change, subject)).toList();
            if (found.isEmpty()) {
                problems.add(Problem.of("control.action.problem.no-subject", name(change.point())));
            }
            found.forEach(subject ->
                    wanted.computeIfAbsent(subject, any -> new ArrayList<>()).add(change));
        }
        List<PlannedLoop> planned = new ArrayList<>();
        if (wanted.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.of(
                    "control.action.problem.no-subject", name(one.proposal().subject())));
        }
        wanted.forEach((subject, changes) -> planned.add(loop(subject, one.proposal(), changes, problems)));
        return planned;
    }

    /** At one of its points, at its machine, or of the plant as a whole. */
    private boolean isOf(SettingChange change, LoopSubject subject) {
        SiteModel model = models.current();
        boolean known = model.point(change.point()) != null || model.equipment(change.point()) != null;
        return !known
                || subject.equipment().equals(change.point())
                || subject.equipment().equals(model.ownerOf(change.point()))
                || subject.targets().stream()
                        .anyMatch(target -> target.point().key().equals(change.point()));
    }

    private String name(String key) {
        Point point = models.current().point(key);
        return point == null ? models.current().placeName(key) : point.name();
    }

    private PlannedLoop loop(
            LoopSubject subject, Proposal proposal, List<SettingChange> changes, List<Problem> problems) {
        ControlLoop present = loops.all().stream()
                .filter(one -> one.mode() != LoopMode.STOPPED
                        && one.point().equals(subject.main().key()))
                .findFirst()
                .orElse(null);
        Problem closed = closed(subject);
        if (closed != null) {
            problems.add(closed);
        }
        if (present != null && (present.mode() == LoopMode.LIVE || present.kind() != subject.kind())) {
            problems.add(Problem.of("control.action.problem.live", subject.name()));
        }
        if (present != null) {
            return new PlannedLoop(subject, present, present.setting());
        }
        LoopSetting setting = LoopBounds.of(subject, proposal, changes, policy);
        if (!(setting.low() < setting.high())) {
            problems.add(
                    Problem.of("control.action.problem.bounds", subject.main().name()));
        }
        return new PlannedLoop(subject, null, setting);
    }

    /** Where more than half of its points are not opened for it, as when a loop is let live; null where enough are. */
    private @Nullable Problem closed(LoopSubject subject) {
        List<Problem> closed = subject.targets().stream()
                .map(target -> closed(target.point()))
                .flatMap(Stream::ofNullable)
                .toList();
        return 2 * closed.size() > subject.targets().size() ? closed.getFirst() : null;
    }

    private @Nullable Problem closed(Point point) {
        GrantedLimits limits = policy.limits(point.id());
        if (limits == null) {
            return Problem.of("control.problem.not-opened", point.name());
        }
        return limits.twoPersons() ? Problem.of("control.action.problem.two-persons", point.name()) : null;
    }
}
