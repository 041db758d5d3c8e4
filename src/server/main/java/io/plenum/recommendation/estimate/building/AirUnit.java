package io.plenum.recommendation.estimate.building;

import io.plenum.point.Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An air handler, what it measured, and what was learned of its fans and dampers. */
public final class AirUnit {

    public final String key;
    public final List<RoomModel> cells = new ArrayList<>();
    public double[] on = {};
    double[] supply = {};
    public double[] setPoint = {};
    double[] mixed = {};
    public double[] returned = {};
    double[] outside = {};
    double[] flow = {};
    public double[] pressure = {};
    public double @Nullable [] fanPower;
    public double @Nullable [] damper;
    double @Nullable [] heatingValve;
    double @Nullable [] coolingValve;

    @Nullable
    public Point setPointPoint;

    @Nullable
    public Point pressurePoint;

    @Nullable
    public Point commandPoint;

    @Nullable
    public Point damperPoint;

    /** Least share of outdoor air. */
    public double leastOutdoor = 0.2;
    /** Warming by the fan, K at 1 m³/s. */
    public double fanRise;
    /** Electric power is {@code flow·(pressure·perPressure + perSquare·flow²)}, kW. */
    double perPressure;

    double perSquare;
    public boolean economiser = true;

    AirUnit(String key) {
        this.key = key;
    }

    public double fanPower(double flow, double pressure) {
        return flow * (pressure * perPressure + perSquare * flow * flow);
    }
}
