package io.plenum.advice.estimate;

import io.plenum.point.Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An air handler, what it measured, and what was learned of its fans and dampers. */
final class AirUnit {

    final String key;
    final List<Cell> cells = new ArrayList<>();
    double[] on = {};
    double[] supply = {};
    double[] setPoint = {};
    double[] mixed = {};
    double[] returned = {};
    double[] outside = {};
    double[] flow = {};
    double[] pressure = {};
    double @Nullable [] fanPower;
    double @Nullable [] damper;
    double @Nullable [] heatingValve;
    double @Nullable [] coolingValve;

    @Nullable
    Point setPointPoint;

    @Nullable
    Point pressurePoint;

    @Nullable
    Point commandPoint;

    @Nullable
    Point damperPoint;

    /** Least share of outdoor air. */
    double leastOutdoor = 0.2;
    /** Warming by the fan, K at 1 m³/s. */
    double fanRise;
    /** Electric power is {@code flow·(pressure·perPressure + perSquare·flow²)}, kW. */
    double perPressure;

    double perSquare;
    boolean economiser = true;

    AirUnit(String key) {
        this.key = key;
    }

    double fanPower(double flow, double pressure) {
        return flow * (pressure * perPressure + perSquare * flow * flow);
    }
}
