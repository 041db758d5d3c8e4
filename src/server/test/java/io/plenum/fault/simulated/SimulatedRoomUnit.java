package io.plenum.fault.simulated;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;
import java.util.SplittableRandom;

/**
 * A room with a fan-coil unit or with a box of variable air volume: heat through the wall, people and sun inside, a set-back at night;
 * valves that modulate or switch, fans that run through or by need, boxes with one maximum or two.
 */
final class SimulatedRoomUnit {

    private static final int DAYS = 14;

    final SplittableRandom choose;
    private final Recorder record;
    private final double outdoorMean;
    private final double gains;
    private final boolean switching;
    private final boolean fanByNeed;
    private final double least;
    private final boolean dual;
    double heatingLeak;
    double coolingLeak;
    double stuckDamper = Double.NaN;
    private double room = 20;
    private double cooling;
    private double heating;
    private double shown = 20;

    SimulatedRoomUnit(long seed) {
        choose = new SplittableRandom(seed * 31 + 5);
        outdoorMean = -2 + 28 * choose.nextDouble();
        gains = 0.5 + 1.5 * choose.nextDouble();
        switching = choose.nextInt(3) == 0;
        fanByNeed = choose.nextInt(3) == 0;
        least = 0.15 + 0.2 * choose.nextDouble();
        dual = choose.nextBoolean();
        record = new Recorder(DAYS, seed, 0.15 * choose.nextDouble(), choose.nextBoolean() ? 0.1 : 0.28);
    }

    private static boolean occupied(int minute) {
        int hour = minute % EquipmentTrend.DAY / 60;
        return minute / EquipmentTrend.DAY % 7 < 5 && hour >= 7 && hour < 18;
    }

    /** What the room itself does in a minute, K. */
    private void drift(int minute) {
        double outdoor = record.outdoor(minute, outdoorMean, 4);
        double inside = occupied(minute) ? gains * (0.7 + 0.3 * Math.sin(minute / 90.0)) : 0.1;
        room += (outdoor - room) / 2600 + inside / 60;
    }

    private void rooms(int minute, double low, double high) {
        record.temperature(ZONE, minute, room);
        record.state(ZONE_HEATING_SP, minute, low);
        record.state(ZONE_COOLING_SP, minute, high);
    }

    private double loop(double before, double error) {
        if (switching) {
            return error > 0.3 ? 1 : error < -0.3 ? 0 : before;
        }
        return Math.round(Math.clamp(before + 0.02 * error, 0, 1) * 100) / 100.0;
    }

    EquipmentTrend fanCoil() {
        for (int minute = 0; minute < record.minutes(); minute++) {
            drift(minute);
            double low = occupied(minute) ? 21 : 17;
            double high = occupied(minute) ? 24 : 28;
            heating = loop(heating, low - room);
            cooling = heating > 0 ? 0 : loop(cooling, room - high);
            boolean fan = occupied(minute) ? !fanByNeed || heating + cooling > 0 : heating + cooling > 0;
            double speed = fan ? 0.4 + 0.5 * Math.max(heating, cooling) : 0;
            double cold = Math.max(cooling, coolingLeak);
            double heat = Math.max(heating, heatingLeak);
            double leaving = room + (fan ? 0.4 + 0.5 * heat * (45 - room) - 0.55 * cold * (room - 8) : -0.3);
            shown += (leaving - shown) / 4;
            room += fan ? 0.004 * speed * (leaving - room) : 0;
            rooms(minute, low, high);
            record.temperature(SAT, minute, shown);
            record.temperature(RAT, minute, room + (fan ? 0.2 : 0));
            record.state(FAN, minute, fan ? 1 : 0);
            record.state(COMMAND, minute, fan ? 1 : 0);
            record.state(FAN_SPEED, minute, speed);
            record.measured(FLOW, minute, 0.25 * speed);
            record.state(COOLING, minute, cooling);
            record.state(HEATING, minute, heating);
            record.state(OCCUPIED, minute, occupied(minute) ? 1 : 0);
        }
        return record.trend(0.01);
    }

    EquipmentTrend box() {
        double damper = 0;
        double effort = 0;
        double warmth = 0;
        for (int minute = 0; minute < record.minutes(); minute++) {
            drift(minute);
            boolean on = occupied(minute) || room < 16.5 && minute % EquipmentTrend.DAY < 400;
            double low = occupied(minute) ? 21 : 17;
            double high = occupied(minute) ? 24 : 28;
            double supply = 14 + 1.5 * Math.sin(minute / 400.0);
            effort = on ? Math.clamp(effort + 0.01 * (room - high), 0, 1) : 0;
            warmth = on ? Math.clamp(warmth + 0.01 * (low - room), 0, 1) : 0;
            double part = Math.max(least + (1 - least) * effort, dual && warmth > 0.5 ? least + (warmth - 0.5) : 0);
            double wanted = on ? 0.2 * Math.clamp(part, 0, 1) : 0;
            double open = Double.isNaN(stuckDamper) ? damper : stuckDamper;
            double flow = on ? 0.2 * open * (1 + 0.05 * Math.sin(minute / 33.0)) : 0;
            damper = on ? Math.clamp(damper + 0.3 * (wanted - flow) / 0.2, 0, 1) : 0;
            heating = on ? Math.round(Math.min(1, warmth * (dual ? 2 : 1)) * 100) / 100.0 : 0;
            double discharge = on ? supply + 0.4 + 22 * Math.max(heating, heatingLeak) : room - 0.5;
            shown += (discharge - shown) / 3;
            room += 0.1 * flow * (discharge - room) / 3;
            rooms(minute, low, high);
            record.state(DAMPER, minute, Math.round(damper * 100) / 100.0);
            record.measured(FLOW, minute, flow);
            record.state(FLOW_SP, minute, wanted);
            record.state(REHEAT, minute, heating);
            record.temperature(DISCHARGE, minute, shown);
            record.temperature(SOURCE_SAT, minute, on ? supply : 20);
            record.state(SOURCE_FAN, minute, on ? 1 : 0);
        }
        return record.trend(0.01);
    }
}
