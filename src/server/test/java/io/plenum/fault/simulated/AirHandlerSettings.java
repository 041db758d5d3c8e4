package io.plenum.fault.simulated;

import io.plenum.fault.Quantity;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * How a made-up air handler is built, run and measured, and what is wrong with it. Temperatures in °C, differences in K, positions and
 * shares 0 to 1. Fields and not a record, so that a test names only what it changes.
 */
public final class AirHandlerSettings {

    public enum Economiser {
        /** All outdoor air when that helps. */
        FULL,
        /** Its intake lets half of the air in at most. */
        LIMITED,
        /** No free cooling: the damper stands at its least. */
        FIXED,
        /** As FULL; at its least the damper is moved so as to keep a measured flow. */
        BY_FLOW
    }

    public long seed = 1;
    public int days = 21;

    public double outdoorMean = 12;
    /** K a day. */
    public double season = 0.2;

    public double outdoorSwing = 5;
    public double outdoorScatter = 2.5;

    public Economiser economiser = Economiser.FULL;
    public double leastDamper = 0.15;
    /** 0 is linear, 3 opens quickly, −3 slowly. */
    public double curve = 1;

    public double damperLeak = 0.02;
    /** By how much a slow fan raises the share. */
    public double speedEffect = 0.2;
    /** By how much the mixed-air sensor sees more of the outdoor air than there is. */
    public double layers = 0.05;

    public double returnHeat = 0.5;
    public double fanHeat = 0.9;
    public boolean variableFlow = true;
    public double supplySetpoint = 14;
    public boolean supplyReset;
    public int from = 6;
    public int to = 19;
    public boolean weekends;
    public boolean runsAtNight;

    public double noise = 0.1;
    public double quantum = 0.1;
    /** Minutes. */
    public double sensorLag = 2;
    /** What the sun adds to the outdoor sensor at noon. */
    public double sun = 1;

    public Set<Quantity> without = EnumSet.noneOf(Quantity.class);
    /** Part of the minutes that is lost, in pieces of an hour. */
    public double gaps;

    public double supplyBias;
    public double mixedBias;
    public double returnBias;
    public double outdoorBias;
    public double stuckDamper = Double.NaN;
    public double coolingLeak;
    public double heatingLeak;
    public boolean noChilledWater;
    /** The day, from 0, on which what is wrong begins. */
    public int faultFrom;

    /** Another building, climate and make with each seed; healthy. */
    public static AirHandlerSettings any(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        AirHandlerSettings some = new AirHandlerSettings();
        some.seed = seed;
        some.outdoorMean = -4 + 30 * random.nextDouble();
        some.season = -0.35 + 0.7 * random.nextDouble();
        some.outdoorSwing = 2.5 + 5 * random.nextDouble();
        some.outdoorScatter = 1.5 + 2 * random.nextDouble();
        some.economiser = Economiser.values()[random.nextInt(4)];
        some.leastDamper = 0.1 + 0.2 * random.nextDouble();
        some.curve = -2 + 5 * random.nextDouble();
        some.damperLeak = 0.05 * random.nextDouble();
        some.speedEffect = 0.4 * random.nextDouble();
        some.layers = 0.15 * (random.nextDouble() - 0.3);
        some.returnHeat = random.nextDouble();
        some.fanHeat = 0.4 + random.nextDouble();
        some.variableFlow = random.nextBoolean();
        some.supplySetpoint = 12.5 + 4 * random.nextDouble();
        some.supplyReset = random.nextBoolean();
        some.from = 5 + random.nextInt(3);
        some.to = 17 + random.nextInt(5);
        some.weekends = random.nextInt(3) == 0;
        some.runsAtNight = random.nextInt(5) == 0;
        some.noise = 0.2 * random.nextDouble();
        some.quantum = random.nextBoolean() ? 0.1 : 1 / 1.8 / 2;
        some.sensorLag = 1 + 4 * random.nextDouble();
        some.sun = 2 * random.nextDouble();
        return some;
    }
}
