package io.plenum.fault.balance.equation;

import io.plenum.fault.balance.EquationKind;
import io.plenum.point.Point;
import io.plenum.site.BuildingModel;
import io.plenum.site.OutdoorSensors;
import java.util.List;

/** Outdoor sensors of a building against each other, at night, when no sun lies on any of them. */
final class OutdoorEquations {

    private static final int MOST = 8;

    private OutdoorEquations() {}

    static void add(BuildingModel model, EquationList equations) {
        List<Point> sensors =
                OutdoorSensors.temperatures(model).stream().limit(MOST).toList();
        for (int i = 0; i < sensors.size(); i++) {
            for (int j = i + 1; j < sensors.size(); j++) {
                Point one = sensors.get(i);
                Point other = sensors.get(j);
                equations.add(
                        EquationKind.OUTDOOR,
                        model.site().key(),
                        one.key() + " " + other.key(),
                        EquationList.points(one, other),
                        List.of(),
                        quarter -> quarter.hour() >= 22 || quarter.hour() < 6
                                ? new double[] {quarter.of(one) - quarter.of(other), 1}
                                : null);
            }
        }
    }
}
