package io.plenum.trial;

import io.plenum.control.LoopReader;
import io.plenum.control.LoopSearch;
import io.plenum.control.LoopSubject;
import io.plenum.control.LoopTarget;
import io.plenum.control.input.LoopContext;
import io.plenum.control.input.OccupancyPhase;
import io.plenum.control.loop.Breach;
import io.plenum.control.loop.LoopDecision;
import io.plenum.control.loop.LoopKind;
import io.plenum.control.loop.LoopSetting;
import io.plenum.control.loop.SupervisoryLoop;
import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.aula.AulaHouse;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.site.BuildingModel;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.PointValues;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Supervisory loops at work on a virtual building: minute by minute they see what its controllers show and command its points, as a gateway
 * would. A loop whose guard rail is passed gives back and stays out for the rest of the day.
 */
final class AppliedLoops {

    private static final double MINUTE = 60;

    private final AulaHouse building;
    private final List<AppliedLoop> loops = new ArrayList<>();
    private final Map<PointId, Integer> indices = new HashMap<>();
    private final Map<LoopKind, Integer> takenBack = new EnumMap<>(LoopKind.class);

    /** One loop, and what it has written. */
    private static final class AppliedLoop {
        private final LoopSubject subject;
        private final LoopSetting setting;
        private final SupervisoryLoop loop;
        private final double[] written;
        private boolean out;

        private AppliedLoop(LoopSubject subject, LoopSetting setting) {
            this.subject = subject;
            this.setting = setting;
            loop = subject.loop(setting);
            written = new double[subject.targets().size()];
            Arrays.fill(written, Double.NaN);
        }
    }

    AppliedLoops(
            AulaHouse building, BuildingModel model, Set<LoopKind> kinds, Function<LoopKind, LoopSetting> settings) {
        this.building = building;
        for (EmulatedPoint point : building.points()) {
            Point known = model.point(point.key());
            if (known != null) {
                indices.put(known.id(), point.index());
            }
        }
        LoopSearch.in(model).stream()
                .filter(subject -> kinds.contains(subject.kind()))
                .sorted(Comparator.comparing(subject -> !subject.kind().isFirst()))
                .forEach(subject -> loops.add(new AppliedLoop(subject, settings.apply(subject.kind()))));
    }

    Map<LoopKind, Integer> takenBack() {
        return takenBack;
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
        Set<Integer> claimed = new HashSet<>();
        for (AppliedLoop one : loops) {
            LoopKind kind = one.subject.kind();
            boolean live = on.contains(kind) && !one.out;
            LoopDecision decision = one.loop.step(LoopReader.read(one.subject, seen, context(one, live)), MINUTE);
            Breach breach = decision.breach();
            if (breach != null && live) {
                takenBack.merge(kind, 1, Integer::sum);
                one.out = true;
                live = false;
            }
            write(one, live ? decision.wanted() : null, claimed);
        }
    }

    private LoopContext context(AppliedLoop one, boolean live) {
        LocalDateTime local = LocalDateTime.ofInstant(building.now(), AulaHouse.ZONE);
        OccupancyPhase phase = one.setting.hours().at(local, Set.of());
        return new LoopContext(building.now(), phase, live);
    }

    private void write(AppliedLoop one, @Nullable List<Double> wanted, Set<Integer> claimed) {
        List<LoopTarget> targets = one.subject.targets();
        for (int i = 0; i < targets.size(); i++) {
            int index =
                    Objects.requireNonNull(indices.get(targets.get(i).point().id()));
            double value = wanted == null ? Double.NaN : wanted.get(i);
            if (claimed.contains(index)) {
                one.written[i] = Double.NaN;
            } else if (Double.isNaN(value)) {
                if (!Double.isNaN(one.written[i])) {
                    building.relinquish(index);
                }
                one.written[i] = Double.NaN;
            } else {
                claimed.add(index);
                if (!(Math.abs(one.written[i] - value) < targets.get(i).resolution())) {
                    building.write(index, value);
                    one.written[i] = value;
                }
            }
        }
    }

    /** At midnight those that were taken back begin anew. */
    void midnight() {
        loops.forEach(one -> one.out = false);
    }
}
