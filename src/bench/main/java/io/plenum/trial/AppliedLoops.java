package io.plenum.trial;

import io.plenum.control.LoopReader;
import io.plenum.control.LoopSearch;
import io.plenum.control.LoopSubject;
import io.plenum.control.loop.GuardRails;
import io.plenum.control.loop.LoopDecision;
import io.plenum.control.loop.LoopKind;
import io.plenum.control.loop.SupervisoryLoop;
import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.aula.AulaHouse;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.site.BuildingModel;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.PointValues;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Supervisory loops at work on a virtual building: minute by minute they see what its controllers show and command its set points, as a gateway
 * would. A loop whose guard rail is passed gives back and stays out for the rest of the day.
 */
final class AppliedLoops {

    private static final double MINUTE = 60;

    private final AulaHouse building;
    private final List<AppliedLoop> loops = new ArrayList<>();
    private final Map<PointId, Integer> indices = new HashMap<>();
    private int reverts;

    /** One loop, and what it has written. */
    private static final class AppliedLoop {
        private final LoopSubject subject;
        private SupervisoryLoop loop;
        private double written = Double.NaN;
        private boolean out;

        private AppliedLoop(LoopSubject subject) {
            this.subject = subject;
            this.loop = fresh(subject);
        }

        private static SupervisoryLoop fresh(LoopSubject subject) {
            return new SupervisoryLoop(subject.kind(), subject.kind().limits(), GuardRails.STANDARD);
        }
    }

    AppliedLoops(AulaHouse building, BuildingModel model, Set<LoopKind> kinds) {
        this.building = building;
        for (EmulatedPoint point : building.points()) {
            var known = model.point(point.key());
            if (known != null) {
                indices.put(known.id(), point.index());
            }
        }
        LoopSearch.in(model).stream()
                .filter(subject -> kinds.contains(subject.kind()))
                .forEach(subject -> loops.add(new AppliedLoop(subject)));
    }

    int reverts() {
        return reverts;
    }

    int count() {
        return loops.size();
    }

    /** After a minute of the building. Kinds that are off hold nothing. */
    void minute(Set<LoopKind> on) {
        double[] values = building.snapshot();
        PointValues seen = point -> {
            Integer index = indices.get(point);
            return index == null || Double.isNaN(values[index])
                    ? null
                    : new CurrentValue(values[index], building.now(), Quality.GOOD);
        };
        for (AppliedLoop one : loops) {
            LoopDecision decision = one.loop.step(LoopReader.read(one.subject, seen), MINUTE);
            if (decision.breach() != null && !one.out && on.contains(one.subject.kind())) {
                reverts++;
                one.out = true;
            }
            boolean live = decision.on() && !one.out && on.contains(one.subject.kind());
            write(one, live ? decision.value() : Double.NaN);
        }
    }

    private void write(AppliedLoop one, double wanted) {
        int index = Objects.requireNonNull(indices.get(one.subject.target().id()));
        if (Double.isNaN(wanted)) {
            if (!Double.isNaN(one.written)) {
                building.relinquish(index);
                one.written = Double.NaN;
            }
            return;
        }
        boolean differs = !(Math.abs(one.written - wanted) < one.subject.kind().resolution());
        if (differs) {
            building.write(index, wanted);
            one.written = wanted;
        }
    }

    /** At midnight those that were taken back begin anew. */
    void midnight() {
        loops.stream().filter(one -> one.out).forEach(one -> {
            one.out = false;
            one.loop = AppliedLoop.fresh(one.subject);
        });
    }

    static Set<LoopKind> all() {
        return EnumSet.allOf(LoopKind.class);
    }
}
