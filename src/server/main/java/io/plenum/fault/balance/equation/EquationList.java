package io.plenum.fault.balance.equation;

import io.plenum.fault.balance.EquationKind;
import io.plenum.fault.balance.MeasuredSensor;
import io.plenum.fault.balance.SensorEquation;
import io.plenum.point.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects equations; one of which a sensor is missing is none. */
final class EquationList {

    private final List<SensorEquation> equations = new ArrayList<>();

    List<SensorEquation> all() {
        return List.copyOf(equations);
    }

    static List<@Nullable Point> points(@Nullable Point... points) {
        return Arrays.asList(points);
    }

    /**
     * @param about the equipment, and what tells equations of one kind at it apart
     * @param sensors all are needed
     * @param others those that are not there are left out
     */
    void add(
            EquationKind kind,
            String equipment,
            String about,
            List<@Nullable Point> sensors,
            List<@Nullable Point> others,
            SensorEquation.Terms terms) {
        List<MeasuredSensor> measured = sensors.stream()
                .map(MeasuredSensor::of)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (measured.size() < sensors.size() || measured.isEmpty()) {
            return;
        }
        String key = kind + " " + equipment + (about.isEmpty() ? "" : " " + about);
        List<Point> gates = new ArrayList<>();
        for (Point point : others) {
            if (point != null) {
                gates.add(point);
            }
        }
        equations.add(new SensorEquation(key, kind, equipment, measured, gates, terms));
    }
}
