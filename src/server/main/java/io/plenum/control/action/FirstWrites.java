package io.plenum.control.action;

import io.plenum.control.LoopReader;
import io.plenum.control.LoopTarget;
import io.plenum.control.action.ActionPlan.PlannedLoop;
import io.plenum.control.input.LoopContext;
import io.plenum.control.input.OccupancyPhase;
import io.plenum.energy.ClosedDays;
import io.plenum.site.Site;
import io.plenum.site.SiteModels;
import io.plenum.twin.CurrentValues;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What loops would write if they were live now: each is stepped once, and forgotten. */
@Component
class FirstWrites {

    private static final double MINUTE = 60;

    private final SiteModels models;
    private final CurrentValues values;
    private final ClosedDays closed;
    private final Clock clock;

    FirstWrites(SiteModels models, CurrentValues values, ClosedDays closed, Clock clock) {
        this.models = models;
        this.values = values;
        this.closed = closed;
        this.clock = clock;
    }

    /** In the unit of each of its points; NaN where it would write nothing now. */
    Map<LoopTarget, Double> of(PlannedLoop loop) {
        Instant now = clock.instant();
        Site site = models.current().site(loop.subject().site());
        OccupancyPhase phase = site == null
                ? OccupancyPhase.ALWAYS
                : loop.setting().hours().at(LocalDateTime.ofInstant(now, site.zone()), closed.days(site));
        List<Double> wanted = loop.subject()
                .loop(loop.setting())
                .step(LoopReader.read(loop.subject(), values, new LoopContext(now, phase, true)), MINUTE)
                .wanted();
        Map<LoopTarget, Double> first = new LinkedHashMap<>();
        for (int i = 0; i < loop.subject().targets().size(); i++) {
            LoopTarget target = loop.subject().targets().get(i);
            double value = wanted.get(i);
            first.put(target, Double.isNaN(value) ? Double.NaN : target.command(value));
        }
        return first;
    }

    /** What counts at a point now, in its own unit; NaN where that is not known. */
    double present(LoopTarget target) {
        return LoopReader.present(target.point(), values);
    }
}
