package io.plenum.control.action;

import io.plenum.command.CommandOrigin;
import io.plenum.command.CommandRequest;
import io.plenum.command.CommandService;
import io.plenum.command.GrantedLimits;
import io.plenum.command.PointCommand;
import io.plenum.command.PointPreview;
import io.plenum.command.WritePolicy;
import io.plenum.control.LoopTarget;
import io.plenum.control.action.ActionPlan.PlannedLoop;
import io.plenum.control.action.ActionPreview.PlannedWrite;
import io.plenum.control.run.ControlLoop;
import io.plenum.control.run.ControlLoops;
import io.plenum.point.PointId;
import io.plenum.recommendation.Recommendations;
import io.plenum.site.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Says what an action would do: asks the controllers who holds their set points now. Writes nothing. */
@Service
public class ActionPreviews {

    private static final int MOST_AT_ONCE = 100;
    private static final String REASON = "preview of an action";

    private final ActionPlanner planner;
    private final FirstWrites first;
    private final PeriodForecast forecast;
    private final Recommendations recommendations;
    private final CommandService commands;
    private final WritePolicy policy;
    private final Clock clock;

    ActionPreviews(
            ActionPlanner planner,
            FirstWrites first,
            PeriodForecast forecast,
            Recommendations recommendations,
            CommandService commands,
            WritePolicy policy,
            Clock clock) {
        this.planner = planner;
        this.first = first;
        this.forecast = forecast;
        this.recommendations = recommendations;
        this.commands = commands;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Waits for controllers, seconds: never to be called on a page's thread.
     *
     * @throws io.plenum.web.RequestProblem where there is no such recommendation, or the period cannot be
     */
    public ActionPreview of(long id, Instant starts, Instant until) {
        Instant now = clock.instant();
        ActionPeriod period = ActionPeriod.of(starts, until, now);
        ActionPlan plan = planner.plan(id);
        Site site = recommendations.site(plan.recommendation());
        List<PlannedWrite> writes = writes(plan, now, period.until());
        return new ActionPreview(
                id,
                period.starts(),
                period.until(),
                earliest(plan, now),
                writes,
                forecast.of(
                        plan.recommendation(),
                        recommendations.done(site),
                        site,
                        day(site, period.starts()),
                        day(site, period.until()),
                        day(site, now)),
                plan.problems());
    }

    private static LocalDate day(Site site, Instant time) {
        return LocalDate.ofInstant(time, site.zone());
    }

    private List<PlannedWrite> writes(ActionPlan plan, Instant now, Instant until) {
        List<PlannedWrite> writes = new ArrayList<>();
        for (PlannedLoop loop : plan.loops()) {
            Map<LoopTarget, Double> wanted = first.of(loop);
            Map<PointId, PointPreview> answers = asked(plan, loop, wanted, until(loop, now, until));
            wanted.forEach((target, value) -> {
                PointPreview answer = answers.get(target.point().id());
                if (answer != null) {
                    writes.add(new PlannedWrite(loop, target.point(), value, answer));
                }
            });
        }
        return writes;
    }

    private Map<PointId, PointPreview> asked(
            ActionPlan plan, PlannedLoop loop, Map<LoopTarget, Double> wanted, Instant until) {
        CommandOrigin origin = new CommandOrigin(
                CommandOrigin.Kind.RECOMMENDATION,
                String.valueOf(plan.recommendation().id()));
        List<PointCommand> all = wanted.entrySet().stream()
                .map(one -> new PointCommand(
                        one.getKey().point().id(), value(loop, one.getKey(), one.getValue()), ControlLoops.PRIORITY))
                .toList();
        Map<PointId, PointPreview> answers = new HashMap<>();
        for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
            List<PointCommand> some = all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE));
            commands.preview(new CommandRequest(some, until, REASON, origin))
                    .points()
                    .forEach(answer -> answers.put(answer.point(), answer));
        }
        return answers;
    }

    /** Where nothing is wanted now the controllers are asked about what is there. */
    private double value(PlannedLoop loop, LoopTarget target, double wanted) {
        double present = Double.isNaN(wanted) ? first.present(target) : wanted;
        return Double.isNaN(present) ? loop.setting().low() : present;
    }

    /** As long as the points are opened at a time: it is renewed until the end. */
    private Instant until(PlannedLoop loop, Instant now, Instant until) {
        Duration longest = Duration.between(now, until);
        for (LoopTarget target : loop.subject().targets()) {
            GrantedLimits limits = policy.limits(target.point().id());
            if (limits != null && limits.longest().compareTo(longest) < 0) {
                longest = limits.longest();
            }
        }
        return now.plus(longest);
    }

    private static Instant earliest(ActionPlan plan, Instant now) {
        return plan.loops().stream()
                .map(loop -> {
                    ControlLoop present = loop.present();
                    return (present == null ? now : present.created()).plus(ControlLoops.SHADOW);
                })
                .reduce(now, (one, other) -> one.isAfter(other) ? one : other);
    }
}
