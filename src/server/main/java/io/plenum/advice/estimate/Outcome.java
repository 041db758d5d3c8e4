package io.plenum.advice.estimate;

/** What a rehearsal used step by step, kW, and how uncomfortable it was, K·h in each step over all rooms with people. */
final class Outcome {

    /** Gas, or heat where no gas is burnt. */
    final double[] fuel;

    final double[] heatDemand;
    final double[] coldDemand;
    final double[] fans;
    final double[] cooling;
    final double[] pumps;
    final double[] lights;
    final double[] exhaust;
    final double[] discomfort;
    /** As {@code discomfort}, had every room been {@value CellRun#DOUBT} K nearer to where it is uncomfortable. */
    final double[] strained;

    Outcome(int steps) {
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

    double electricity(int step) {
        return fans[step] + cooling[step] + pumps[step] + lights[step] + exhaust[step];
    }
}
