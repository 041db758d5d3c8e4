package io.plenum.fault.balance.equation;

import io.plenum.fault.balance.EquationKind;
import io.plenum.fault.balance.QuarterReading;
import io.plenum.point.Point;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.role.RequiredPoint;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Balances of a box at the end of a duct. Its flow by damper and pressure is the virtual flow meter of Yu, Li and Yu (Energy and Buildings
 * 43, 2011): flow over the root of the pressure depends on the damper's position alone.
 */
record AirBox(
        String key,
        @Nullable Point zone,
        @Nullable Point discharge,
        @Nullable Point reheat,
        @Nullable Point flow,
        @Nullable Point damper) {

    private static final double SHUT = 0.01;

    static AirBox of(BuildingModel model, Equipment box) {
        List<Point> own = model.pointsOf(box.key());
        Point position = RequiredPoint.DAMPER_POSITION.of(own);
        return new AirBox(
                box.key(),
                RequiredPoint.ZONE_TEMPERATURE.of(own),
                RequiredPoint.DISCHARGE_TEMPERATURE.of(own),
                RequiredPoint.REHEAT_VALVE.of(own),
                RequiredPoint.AIR_FLOW.of(own),
                position == null ? RequiredPoint.DAMPER_COMMAND.of(own) : position);
    }

    /** @param runs whether the air handler does; {@code fan} is the point that says so */
    void add(
            EquationList equations,
            Predicate<QuarterReading> runs,
            @Nullable Point fan,
            @Nullable Point supply,
            @Nullable Point pressure) {
        discharge(equations, runs, fan, supply);
        atRest(equations, fan);
        damper(equations, runs, fan, pressure);
    }

    private void discharge(
            EquationList equations, Predicate<QuarterReading> runs, @Nullable Point fan, @Nullable Point supply) {
        Point out = discharge;
        Point air = flow;
        if (out == null || supply == null || reheat == null) {
            return;
        }
        equations.add(
                EquationKind.DISCHARGE,
                key,
                "",
                EquationList.points(out, supply),
                EquationList.points(reheat, fan, air),
                quarter -> runs.test(quarter) && quarter.below(reheat, SHUT) && quarter.above(air, 0.002)
                        ? new double[] {quarter.of(out) - quarter.of(supply), 1}
                        : null);
    }

    /** In the depth of the night, an hour and more after the fan stopped. */
    private void atRest(EquationList equations, @Nullable Point fan) {
        Point out = discharge;
        Point room = zone;
        if (out == null || room == null || fan == null) {
            return;
        }
        equations.add(
                EquationKind.DISCHARGE_AT_REST,
                key,
                "",
                EquationList.points(out, room),
                EquationList.points(fan, reheat),
                quarter -> quarter.hour() < 5 && quarter.below(fan, SHUT) && quarter.below(reheat, SHUT)
                        ? new double[] {quarter.of(out) - quarter.of(room), 1}
                        : null);
    }

    private void damper(
            EquationList equations, Predicate<QuarterReading> runs, @Nullable Point fan, @Nullable Point pressure) {
        Point air = flow;
        Point blade = damper;
        if (air == null || blade == null || pressure == null) {
            return;
        }
        equations.add(
                EquationKind.BOX_DAMPER,
                key,
                "",
                EquationList.points(air, pressure),
                EquationList.points(blade, fan),
                quarter -> {
                    double open = quarter.of(blade);
                    boolean steady = Math.abs(open - quarter.before(blade)) < 0.05;
                    if (!runs.test(quarter) || !steady || !(open > 0.08) || !(quarter.of(pressure) > 20)) {
                        return null;
                    }
                    double opened = Math.log(open);
                    return new double[] {
                        Math.log(quarter.of(air)) - 0.5 * Math.log(quarter.of(pressure)), 1, opened, opened * opened
                    };
                });
    }
}
