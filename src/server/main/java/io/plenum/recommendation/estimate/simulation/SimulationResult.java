package io.plenum.recommendation.estimate.simulation;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a simulation used step by step, kW, and how uncomfortable it was, K·h in each step over all rooms with people. */
public final class SimulationResult {

    /** Gas, or heat where no gas is burnt. */
    public final double[] fuel;

    public final double[] heatDemand;
    public final double[] coldDemand;
    public final double[] fans;
    public final double[] cooling;
    public final double[] pumps;
    public final double[] lights;
    public final double[] exhaust;
    public final double[] discomfort;
    /** As {@code discomfort}, had every room been {@value RoomSimulation#COMFORT_MARGIN} K nearer to where it is uncomfortable. */
    public final double[] strained;

    /** Temperatures of the rooms at the end of each step, °C, by key. */
    public final Map<String, double[]> zones = new LinkedHashMap<>();

    SimulationResult(int steps) {
        fuel = new double[steps];
        heatDemand = new double[steps];
        coldDemand = new double[steps];
        fans = new double[steps];
        cooling = new double[steps];
        pumps = new double[steps];
        lights = new double[steps];
        exhaust = new double[steps];
        discomfort = new double[steps];
        strained = new double[steps];
    }

    public double electricity(int step) {
        return fans[step] + cooling[step] + pumps[step] + lights[step] + exhaust[step];
    }
}
