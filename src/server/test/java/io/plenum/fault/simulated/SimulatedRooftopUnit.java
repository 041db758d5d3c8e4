package io.plenum.fault.simulated;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;
import java.util.SplittableRandom;

/** A rooftop unit with a thermostat: two compressors, a burner, an economiser with a limit, and least times between its switching. */
final class SimulatedRooftopUnit {

    private static final int DAYS = 14;
    private static final int LEAST_TIME = 5;

    private final Recorder record;
    private final double outdoorMean;
    private final double gains;
    private final boolean economiser;
    private final boolean mixedSensor;
    boolean lostCharge;
    boolean weldedContactor;
    private double room = 21;
    private double shown = 20;
    private int stage;
    private int since;
    private boolean burner;

    SimulatedRooftopUnit(long seed) {
        SplittableRandom choose = new SplittableRandom(seed * 17 + 3);
        outdoorMean = 2 + 26 * choose.nextDouble();
        gains = 1 + 2 * choose.nextDouble();
        economiser = choose.nextBoolean();
        mixedSensor = choose.nextInt(4) > 0;
        record = new Recorder(DAYS, seed, 0.15 * choose.nextDouble(), choose.nextBoolean() ? 0.1 : 0.28);
    }

    EquipmentTrend run() {
        for (int minute = 0; minute < record.minutes(); minute++) {
            step(minute);
        }
        return record.trend(0.01);
    }

    private void step(int minute) {
        int hour = minute % EquipmentTrend.DAY / 60;
        boolean occupied = minute / EquipmentTrend.DAY % 7 < 6 && hour >= 6 && hour < 20;
        double outdoor = record.outdoor(minute, outdoorMean, 5);
        room += (outdoor - room) / 1500 + (occupied ? gains : 0.2) / 60;
        double low = occupied ? 20.5 : 15;
        double high = occupied ? 23.5 : 29;
        boolean free = economiser && outdoor < 18 && outdoor < room - 3;
        thermostat(low, high, free && outdoor < 12);
        boolean fan = occupied || stage > 0 || burner;
        double damper = !fan ? 0 : room > high - 0.5 && free ? 1 : occupied ? 0.2 : 0;
        double share = fan ? 0.03 + 0.95 * damper * (1.3 - 0.3 * damper) : 0;
        double mixed = room + 0.5 + Math.min(1, share) * (outdoor - room);
        int running = weldedContactor ? Math.max(1, stage) : stage;
        double cold = lostCharge ? 0.5 * running : 6 * running;
        double supply = fan ? mixed + 0.7 - cold + (burner ? 22 : 0) : room - 0.5;
        shown += (supply - shown) / 3;
        room += fan ? 0.02 * (supply - room) / 2 : 0;
        record.temperature(SAT, minute, shown);
        record.temperature(RAT, minute, room + 0.3);
        if (mixedSensor) {
            record.temperature(MAT, minute, mixed);
        }
        record.temperature(OAT, minute, outdoor);
        record.temperature(ZONE, minute, room);
        record.state(ZONE_HEATING_SP, minute, low);
        record.state(ZONE_COOLING_SP, minute, high);
        record.state(FAN, minute, fan ? 1 : 0);
        record.state(COMMAND, minute, fan ? 1 : 0);
        record.state(OCCUPIED, minute, occupied ? 1 : 0);
        record.state(OA_DAMPER, minute, damper);
        record.state(COOL_STAGE_1, minute, stage > 0 ? 1 : 0);
        record.state(COOL_STAGE_2, minute, stage > 1 ? 1 : 0);
        record.state(HEAT_STAGE_1, minute, burner ? 1 : 0);
        record.measured(POWER, minute, fan ? 2 + 4.5 * stage : 0.05);
    }

    private void thermostat(double low, double high, boolean coldOutside) {
        since++;
        if (since < LEAST_TIME) {
            return;
        }
        int before = stage;
        boolean burned = burner;
        if (room > high + 0.5 && !coldOutside) {
            stage = room > high + 1.2 ? 2 : Math.max(1, stage);
        } else if (room < high - 0.5 || coldOutside) {
            stage = 0;
        }
        burner = room < low - 0.4 || burner && room < low + 0.4;
        since = stage == before && burner == burned ? since : 0;
    }
}
