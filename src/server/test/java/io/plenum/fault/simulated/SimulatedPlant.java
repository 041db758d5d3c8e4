package io.plenum.fault.simulated;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;
import java.util.SplittableRandom;

/** A chiller, a boiler or a pump under a load that follows weather and hours: set points that are reset, machines that switch off at little load. */
final class SimulatedPlant {

    private static final int DAYS = 14;

    private final Recorder record;
    private final double mean;
    private final boolean reset;
    private final boolean metered;
    private final boolean condensing;
    /** What a chiller loses of its quality, a boiler of its heat, from the tenth day on. */
    double loss;

    SimulatedPlant(long seed) {
        SplittableRandom choose = new SplittableRandom(seed * 13 + 11);
        mean = choose.nextDouble();
        reset = choose.nextBoolean();
        metered = choose.nextInt(3) > 0;
        condensing = choose.nextBoolean();
        record = new Recorder(DAYS, seed, 0.1 * choose.nextDouble(), 0.1);
    }

    private static boolean day(int minute) {
        int hour = minute % EquipmentTrend.DAY / 60;
        return hour >= 5 && hour < 21;
    }

    private double loss(int minute) {
        return minute / EquipmentTrend.DAY >= 9 ? loss : 0;
    }

    /** A machine of 400 kW; water-cooled; off below a tenth of its load for 40 minutes at least. */
    EquipmentTrend chiller() {
        double supply = 12;
        boolean on = false;
        int since = 100;
        for (int minute = 0; minute < record.minutes(); minute++) {
            double outdoor = record.outdoor(minute, 18 + 10 * mean, 5);
            double part = Math.clamp((outdoor - 14) / 16 * (day(minute) ? 1 : 0.4), 0, 1);
            since++;
            if (since > 40 && on != part > (on ? 0.08 : 0.2)) {
                on = !on;
                since = 0;
            }
            double setpoint = reset ? 7 + 4 * Math.clamp((25 - outdoor) / 10, 0, 1) : 7;
            supply += on ? (setpoint + 0.2 * Math.sin(minute / 9.0) - supply) / 12 : (16 - supply) / 200;
            double load = on ? part * Math.min(1, since / 10.0) : 0;
            double flow = on ? 0.02 * Math.max(0.5, load) : 0;
            double entering = Math.clamp(outdoor - 2 + 4 * load, 18, 31);
            double leaving = entering + 5 * load;
            double quality = (0.45 + 0.15 * load - 0.1 * load * load) * (1 - loss(minute));
            double cop = quality * (supply + 273) / Math.max(6, leaving - supply);
            record.state(FAN, minute, on ? 1 : 0);
            record.state(COMMAND, minute, on ? 1 : 0);
            record.measured(LOAD, minute, load);
            record.measured(POWER, minute, on ? 3 + 400 * load / cop : 0.3);
            record.temperature(CHW_SUPPLY, minute, supply);
            record.temperature(CHW_RETURN, minute, on ? supply + 400 * load / (4180 * flow) : supply + 0.5);
            record.state(CHW_SP, minute, setpoint);
            record.temperature(COND_IN, minute, entering);
            record.temperature(COND_OUT, minute, leaving);
            record.temperature(COND_REFRIGERANT, minute, leaving + 1.6 * load + 0.2);
            record.temperature(EVAP_REFRIGERANT, minute, supply - 1.5 * load - 0.2);
            if (metered) {
                record.measured(WATER_FLOW, minute, flow);
            }
        }
        return record.trend(0.01);
    }

    /** A boiler of 200 kW that modulates down to a fifth and then switches. */
    EquipmentTrend boiler() {
        double supply = 50;
        boolean on = false;
        for (int minute = 0; minute < record.minutes(); minute++) {
            double outdoor = record.outdoor(minute, -4 + 16 * mean, 4);
            double part = Math.clamp((18 - outdoor) / 30 * (day(minute) ? 1 : 0.5), 0, 1);
            double setpoint = reset ? Math.clamp(65 - 1.1 * (outdoor + 10), 40, 65) : condensing ? 55 : 70;
            on = supply < setpoint - 4 || on && supply < setpoint + 4;
            double firing = on ? Math.clamp(part + 0.05 * (setpoint - supply), 0.2, 1) : 0;
            supply += (200 * (firing - part)) / 900;
            double flow = 200 / (4150 * 15.0) * Math.max(0.4, part);
            double returned = supply - 200 * part / (4150 * flow);
            double efficiency = (0.97 - 0.0025 * Math.max(0, returned - 35)) * (1 - loss(minute));
            record.state(FAN, minute, on ? 1 : 0);
            record.state(COMMAND, minute, on ? 1 : 0);
            record.measured(LOAD, minute, firing);
            record.temperature(HW_SUPPLY, minute, supply);
            record.temperature(HW_RETURN, minute, returned);
            record.state(HW_SP, minute, setpoint);
            record.temperature(OAT, minute, outdoor);
            record.state(CONSUMER_VALVE, minute, Math.clamp(0.2 + part, 0, 1));
            if (metered) {
                record.measured(WATER_FLOW, minute, flow);
                record.measured(FUEL, minute, 200 * part / efficiency + (on ? 0.5 : 0));
            }
        }
        return record.trend(0.01);
    }

    /** A pump on a drive that keeps a pressure, which is lowered while valves are half shut. */
    EquipmentTrend pump() {
        for (int minute = 0; minute < record.minutes(); minute++) {
            double outdoor = record.outdoor(minute, 15 + 10 * mean, 5);
            double valve = Math.clamp((outdoor - 10) / 16 + 0.1 * Math.sin(minute / 50.0), 0, 1);
            boolean on = valve > 0.1 || day(minute) && valve > 0.06;
            double setpoint = reset ? 30_000 + 30_000 * valve : 55_000;
            double flow = on ? 0.02 * Math.max(0.15, valve) * Math.sqrt(setpoint / 60_000) : 0;
            record.state(FAN, minute, on ? 1 : 0);
            record.state(COMMAND, minute, on ? 1 : 0);
            record.measured(
                    PUMP_SPEED, minute, on ? Math.min(1, Math.sqrt((setpoint + 4e8 * flow * flow) / 260_000)) : 0);
            record.measured(WATER_DP, minute, on ? setpoint : 500);
            record.state(WATER_DP_SP, minute, setpoint);
            record.measured(WATER_FLOW, minute, flow);
            record.measured(POWER, minute, on ? 0.5 + 6 * valve : 0);
            record.state(CONSUMER_VALVE, minute, valve);
            record.temperature(CHW_SUPPLY, minute, on ? 7 : 14);
            record.temperature(CHW_RETURN, minute, on ? 12 : 14.5);
            record.state(CHW_SP, minute, 7);
        }
        return record.trend(0.01);
    }
}
