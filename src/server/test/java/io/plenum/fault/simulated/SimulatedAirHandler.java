package io.plenum.fault.simulated;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.Quantity;
import io.plenum.fault.rules.ParameterEstimation;
import io.plenum.fault.simulated.AirHandlerSettings.Economiser;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/**
 * An air handler minute by minute, made from what textbooks say and from nothing that the rules assume: the share of outdoor air follows
 * a curved damper, the fan's speed and a leak; air is layered where it is measured; return air is warmed behind its sensor; sensors lag,
 * are rounded, noisy, and warmed by the sun; loops act on what is measured and not on what is.
 */
public final class SimulatedAirHandler {

    private static final double CHILLED_WATER = 7;
    private static final double[] NOTHING = {};

    private final AirHandlerSettings set;
    private final Random random;
    private final Map<Quantity, double[]> values = new EnumMap<>(Quantity.class);
    private final int minutes;
    private double weather;
    private double room = 21;
    private double damper;
    private double least;
    private double heating;
    private double cooling;
    private double integral;
    private double speed;
    private double supplyShown = 20;
    private double mixedShown = 20;
    private double returnShown = 20;

    private SimulatedAirHandler(AirHandlerSettings set) {
        this.set = set;
        this.random = new Random(set.seed);
        this.minutes = set.days * EquipmentTrend.DAY;
        this.least = set.leastDamper;
    }

    /** Its trend, with what its days teach. */
    public static EquipmentTrend run(AirHandlerSettings set) {
        SimulatedAirHandler unit = new SimulatedAirHandler(set);
        for (int minute = 0; minute < unit.minutes; minute++) {
            unit.step(minute);
        }
        unit.lose();
        set.without.forEach(unit.values::remove);
        return ParameterEstimation.withLearnedParameters(
                new EquipmentTrend(LocalDateTime.of(2026, 3, 2, 0, 0), unit.minutes, unit.values));
    }

    private void step(int minute) {
        double hour = minute % EquipmentTrend.DAY / 60.0;
        int day = minute / EquipmentTrend.DAY;
        boolean works = set.weekends || day % 7 < 5;
        boolean occupied = works && hour >= set.from && hour < set.to;
        boolean on = occupied || set.runsAtNight;
        boolean faulty = day >= set.faultFrom;
        double outdoor = outdoor(day, hour);
        room += ((occupied ? 23 : 20.5) + 0.05 * (outdoor - 12) - room) / 240;
        double returned = room + (occupied ? 0.4 : 0);
        double wanted = on ? set.variableFlow ? 0.45 + 0.02 * Math.max(0, outdoor - 8) + 0.1 * Math.sin(hour) : 0.8 : 0;
        speed += (Math.clamp(wanted, 0, 1) - speed) / 5;
        double share = share(faulty);
        double warmed = returned + (on ? set.returnHeat : 0);
        double seen = Math.clamp(share * (1 + set.layers), 0, 1);
        double mixed = on ? seen * outdoor + (1 - seen) * warmed : returned - 0.15 * (returned - outdoor) / 3;
        double supply = on ? coils(share * outdoor + (1 - share) * warmed, faulty) : room - 0.5;
        supplyShown += (supply - supplyShown) / Math.max(1, set.sensorLag);
        mixedShown += (mixed - mixedShown) / Math.max(1, set.sensorLag);
        returnShown += (returned - returnShown) / Math.max(1, 2 * set.sensorLag);
        double sun = Math.max(0, Math.sin((hour - 6) / 12 * Math.PI)) * set.sun * ((day * 7 + 3) % 10) / 10.0;
        show(minute, faulty, outdoor + sun, on, occupied, share);
        control(minute, on, occupied, share);
    }

    private double outdoor(int day, double hour) {
        weather += -weather / 2880 + set.outdoorScatter * Math.sqrt(2 / 2880.0) * random.nextGaussian();
        return set.outdoorMean + set.season * day + weather - set.outdoorSwing * Math.cos((hour - 3) / 12 * Math.PI);
    }

    /** Outdoor air in the supply, by the damper's curve, the fan's speed and the leak. */
    private double share(boolean faulty) {
        double at = faulty && !Double.isNaN(set.stuckDamper) ? set.stuckDamper : damper;
        double bent = Math.abs(set.curve) < 0.01 ? at : (1 - Math.exp(-set.curve * at)) / (1 - Math.exp(-set.curve));
        double open = set.damperLeak + (1 - set.damperLeak) * bent;
        double least = open * (1 + set.speedEffect * (0.6 - speed) * (1 - open));
        return Math.clamp(least * (set.economiser == Economiser.LIMITED ? 0.55 : 0.97), 0, 1);
    }

    private double coils(double mixed, boolean faulty) {
        double heat = Math.max(heating, faulty ? set.heatingLeak : 0) * 28;
        double warm = mixed + heat;
        double open = Math.max(cooling, faulty ? set.coolingLeak : 0);
        double cold = faulty && set.noChilledWater
                ? 0
                : 0.8 * (1 - Math.exp(-2.5 * open)) * Math.max(0, warm - CHILLED_WATER);
        return warm - cold + set.fanHeat * speed * speed / 0.64;
    }

    private void show(int minute, boolean faulty, double outdoor, boolean on, boolean occupied, double share) {
        put(SAT, minute, supplyShown + (faulty ? set.supplyBias : 0), true);
        put(MAT, minute, mixedShown + (faulty ? set.mixedBias : 0), true);
        put(RAT, minute, returnShown + (faulty ? set.returnBias : 0), true);
        put(OAT, minute, outdoor + (faulty ? set.outdoorBias : 0), true);
        put(FAN, minute, on ? 1 : 0, false);
        put(FAN_SPEED, minute, Math.round(speed * 100) / 100.0, false);
        put(OCCUPIED, minute, occupied ? 1 : 0, false);
        put(OA_DAMPER, minute, damper, false);
        put(COOLING, minute, cooling, false);
        put(HEATING, minute, heating, false);
        put(SAT_HEATING_SP, minute, setpoint(), false);
        put(SAT_COOLING_SP, minute, setpoint(), false);
        if (set.economiser == Economiser.BY_FLOW) {
            put(FLOW, minute, 3 * speed * (1 + 0.02 * random.nextGaussian()), false);
            put(OA_FLOW, minute, 3 * speed * share * (1 + 0.05 * random.nextGaussian()), false);
        }
    }

    private double setpoint() {
        return set.supplyReset ? set.supplySetpoint + Math.clamp((18 - room - weather) / 5, 0, 3) : set.supplySetpoint;
    }

    private void put(Quantity quantity, int minute, double value, boolean sensor) {
        double noisy = sensor ? value + set.noise * random.nextGaussian() : value;
        double shown = sensor ? Math.round(noisy / set.quantum) * set.quantum : noisy;
        values.computeIfAbsent(quantity, key -> new double[minutes])[minute] = shown;
    }

    private double shown(Quantity quantity, int minute) {
        return values.getOrDefault(quantity, NOTHING)[minute];
    }

    /** One loop, three actuators in sequence, on the values as they are shown. */
    private void control(int minute, boolean on, boolean occupied, double share) {
        if (!on) {
            integral = 0;
            heating = 0;
            cooling = 0;
            damper = 0;
            return;
        }
        double error = shown(SAT, minute) - setpoint();
        integral = Math.clamp(integral + error * 0.004, -1, 1);
        double out = Math.clamp(integral + 0.03 * error, -1, 1);
        heating = round(Math.clamp((-out - 0.3) / 0.7, 0, 1));
        cooling = round(Math.clamp((out - 0.4) / 0.6, 0, 1));
        if (set.economiser == Economiser.BY_FLOW) {
            least = Math.clamp(least + 0.02 * (0.2 - share * speed / 0.8), 0.05, 0.6);
        }
        double minimum = occupied ? least : 0;
        boolean free = set.economiser != Economiser.FIXED && shown(OAT, minute) < shown(RAT, minute) - 1;
        double open = free ? minimum + (1 - minimum) * Math.clamp((out + 0.3) / 0.6, 0, 1) : minimum;
        damper = round(damper + Math.clamp(open - damper, -0.1, 0.1));
    }

    private static double round(double signal) {
        return Math.round(signal * 100) / 100.0;
    }

    private void lose() {
        for (int hour = 0; hour < minutes / 60; hour++) {
            if (random.nextDouble() < set.gaps) {
                int from = hour * 60;
                values.values().forEach(series -> java.util.Arrays.fill(series, from, from + 60, Double.NaN));
            }
        }
    }
}
