package io.plenum.schedule.run;

import io.plenum.command.GrantedLimits;
import io.plenum.command.WritePolicy;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.schedule.plan.BuildingSchedule;
import io.plenum.schedule.plan.EntryTime;
import io.plenum.schedule.plan.OneOffEvent;
import io.plenum.schedule.plan.OptimumStart;
import io.plenum.schedule.plan.ScheduleEntry;
import io.plenum.schedule.plan.ScheduleProgram;
import io.plenum.schedule.plan.ScheduleTargets;
import io.plenum.site.SiteModel;
import io.plenum.web.RequestProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses schedules that make no sense, naming the field: {@code program.week[0][1].value}. */
@Component
class ScheduleCheck {

    static final int MOST_POINTS = 200;
    private static final int MOST_ENTRIES = 20;
    private static final int MOST_EXCEPTIONS = 100;
    private static final int LONGEST_NAME = 100;
    private static final int LOWEST_PRIORITY = 16;
    private static final int HIGHEST_PRIORITY = 9;
    private static final int SHORTEST_LEAD = 15;
    private static final int LONGEST_LEAD = 720;

    private final WritePolicy policy;

    ScheduleCheck(WritePolicy policy) {
        this.policy = policy;
    }

    /** @param placeKnown whether it is known where the site is */
    void check(BuildingSchedule schedule, SiteModel model, boolean placeKnown) {
        name("name", schedule.name());
        require(!schedule.name().isBlank(), "name", "web.expected.present");
        require(model.site(schedule.site()) != null, "site", "schedules.problem.site", schedule.site());
        require(
                schedule.priority() >= HIGHEST_PRIORITY && schedule.priority() <= LOWEST_PRIORITY,
                "priority",
                "schedules.problem.priority",
                HIGHEST_PRIORITY,
                LOWEST_PRIORITY);
        List<Point> points = points(schedule, model);
        ScheduleProgram program = schedule.program();
        require(program.week().size() == ScheduleProgram.DAYS, "program.week", "schedules.problem.week");
        for (int day = 0; day < ScheduleProgram.DAYS; day++) {
            entries("program.week[" + day + "]", program.week().get(day), points);
        }
        require(
                program.exceptions().size() <= MOST_EXCEPTIONS,
                "program.exceptions",
                "schedules.problem.many",
                MOST_EXCEPTIONS);
        for (int i = 0; i < program.exceptions().size(); i++) {
            name(
                    "program.exceptions[" + i + "].name",
                    program.exceptions().get(i).name());
            entries(
                    "program.exceptions[" + i + "].entries",
                    program.exceptions().get(i).entries(),
                    points);
        }
        require(
                program.events().size() <= MOST_EXCEPTIONS,
                "program.events",
                "schedules.problem.many",
                MOST_EXCEPTIONS);
        for (int i = 0; i < program.events().size(); i++) {
            event("program.events[" + i + "]", program.events().get(i), points);
        }
        require(!program.needsSun() || placeKnown, "program.week", "schedules.problem.place");
        optimum(program.optimum(), model, points);
    }

    private static List<Point> points(BuildingSchedule schedule, SiteModel model) {
        if (schedule.targets() instanceof ScheduleTargets.Points named) {
            require(
                    !named.points().isEmpty() && named.points().size() <= MOST_POINTS,
                    "targets.points",
                    "schedules.problem.points",
                    MOST_POINTS);
            named.points()
                    .forEach(
                            key -> require(model.point(key) != null, "targets.points", "schedules.problem.point", key));
            require(
                    named.points().stream().distinct().count() == named.points().size(),
                    "targets.points",
                    "schedules.problem.twice");
        }
        List<Point> points = TargetPoints.of(schedule.targets(), schedule.site(), model);
        require(!points.isEmpty() && points.size() <= MOST_POINTS, "targets", "schedules.problem.points", MOST_POINTS);
        Point first = points.getFirst();
        for (Point point : points) {
            require(
                    point.kind() == first.kind()
                            && point.unit().equals(first.unit())
                            && point.stateTexts().size() == first.stateTexts().size(),
                    "targets",
                    "schedules.problem.kinds",
                    first.key(),
                    point.key());
            var site = model.siteOf(point.key());
            require(
                    site != null && site.key().equals(schedule.site()),
                    "targets",
                    "schedules.problem.other-site",
                    point.key());
            require(point.writable(), "targets", "schedules.problem.not-writable", point.key());
        }
        return points;
    }

    private void entries(String field, List<ScheduleEntry> entries, List<Point> points) {
        require(entries.size() <= MOST_ENTRIES, field, "schedules.problem.many", MOST_ENTRIES);
        for (int i = 0; i < entries.size(); i++) {
            ScheduleEntry entry = entries.get(i);
            String at = field + "[" + i + "]";
            boolean ends = entry.from().anchor() == EntryTime.Anchor.CLOCK
                    && entry.from().minutes() == EntryTime.DAY;
            require(!ends, at + ".from", "schedules.problem.from");
            value(at + ".value", entry.value(), points);
            for (ScheduleEntry other : entries.subList(0, i)) {
                require(
                        !overlap(entry, other),
                        at + ".from",
                        "schedules.problem.overlap",
                        other.from().text());
            }
        }
    }

    /** What begins by the sun is not known to overlap: then what has begun last counts. */
    private static boolean overlap(ScheduleEntry one, ScheduleEntry other) {
        if (one.from().isBySun()
                || one.to().isBySun()
                || other.from().isBySun()
                || other.to().isBySun()) {
            return false;
        }
        return one.from().minutes() < end(other) && other.from().minutes() < end(one);
    }

    private static int end(ScheduleEntry entry) {
        int end = entry.to().minutes();
        return end <= entry.from().minutes() ? end + EntryTime.DAY : end;
    }

    private void event(String field, OneOffEvent event, List<Point> points) {
        name(field + ".name", event.name());
        require(event.from().isBefore(event.to()), field + ".to", "schedules.problem.event");
        value(field + ".value", event.value(), points);
    }

    private void value(String field, double value, List<Point> points) {
        Point point = points.getFirst();
        require(Double.isFinite(value), field, "web.expected.number");
        if (point.kind() == PointKind.BINARY) {
            require(value == 0 || value == 1, field, "schedules.problem.binary");
        }
        if (point.kind() == PointKind.MULTISTATE) {
            boolean known =
                    point.stateTexts().isEmpty() || value <= point.stateTexts().size();
            require(value == Math.rint(value) && value >= 1 && known, field, "schedules.problem.state");
        }
        for (Point each : points) {
            GrantedLimits limits = policy.limits(each.id());
            require(
                    limits == null || isWithin(value, limits),
                    field,
                    "schedules.problem.limits",
                    each.key(),
                    limits == null ? "" : bound(limits.low()),
                    limits == null ? "" : bound(limits.high()));
        }
    }

    static boolean isWithin(double value, GrantedLimits limits) {
        return (limits.low() == null || value >= limits.low()) && (limits.high() == null || value <= limits.high());
    }

    private static String bound(@Nullable Double limit) {
        return limit == null ? "…" : String.valueOf(limit);
    }

    private static void optimum(@Nullable OptimumStart optimum, SiteModel model, List<Point> points) {
        if (optimum == null) {
            return;
        }
        Point sensor = model.point(optimum.sensor());
        require(
                sensor != null && sensor.kind() == PointKind.NUMERIC,
                "program.optimum.sensor",
                "schedules.problem.point",
                optimum.sensor());
        Double target = optimum.target();
        require(target == null || Double.isFinite(target), "program.optimum.target", "web.expected.number");
        boolean says = sensor != null && points.getFirst().unit().equals(sensor.unit());
        require(target != null || says, "program.optimum.target", "schedules.problem.target");
        require(
                optimum.longest() >= SHORTEST_LEAD && optimum.longest() <= LONGEST_LEAD,
                "program.optimum.longest",
                "schedules.problem.lead",
                SHORTEST_LEAD,
                LONGEST_LEAD);
        require(
                optimum.fixed() >= 0 && optimum.fixed() <= optimum.longest(),
                "program.optimum.fixed",
                "schedules.problem.lead",
                0,
                optimum.longest());
    }

    private static void name(String field, String name) {
        require(name.length() <= LONGEST_NAME, field, "schedules.problem.name", LONGEST_NAME);
    }

    private static void require(boolean fits, String field, String text, Object... arguments) {
        if (!fits) {
            throw RequestProblem.of(field, text, arguments);
        }
    }
}
