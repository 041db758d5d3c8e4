package io.plenum.trial.wear;

import io.plenum.emulator.aula.ageing.AgeingKind;
import io.plenum.emulator.aula.ageing.Wear;
import io.plenum.emulator.aula.air.AirCoil;
import io.plenum.emulator.aula.air.AirFilter;
import io.plenum.emulator.aula.air.AirHandler;
import io.plenum.emulator.aula.air.ValveDrive;
import io.plenum.upkeep.condition.ConditionInput;
import java.time.LocalDate;
import java.util.Map;

/**
 * Parts of an air handler. Its loops hold pressure and temperature as recorded: the fan turns faster where the filter is loaded, the valve
 * opens further where the coil is fouled.
 */
final class AirParts {

    /** Of the clean filter at the design flow, Pa. */
    private static final double CLEAN = new AirFilter().drop(1, 0);

    private static final double FAN_HEAT = 0.8;
    private static final double DUCT = 250;
    private static final int STROKES = 90;

    private AirParts() {}

    /** What of an air handler's day all its parts need. */
    private record AirDay(String unit, OperationYear.Day day) {

        double at(String point, int i) {
            return day.at(unit + point, i);
        }

        boolean runs(int i) {
            return at("/supply-fan-status", i) > 0.5 && at("/supply-air-flow", i) > 0.01;
        }

        /** Of the design flow; by the recorded filter, which does not wear. */
        double part(int i) {
            return Math.sqrt(Math.max(0, at("/filter-differential-pressure", i)) / CLEAN);
        }
    }

    private static void set(Map<ConditionInput, double[]> values, ConditionInput input, int i, double value) {
        double[] of = values.get(input);
        if (of != null) {
            of[i] = value;
        }
    }

    /** @param first greatest share of the design flow in its first weeks, at which the figure is given */
    record Filter(String unit, AirFilter filter, double first) implements WearingPart {

        static Filter of(String unit, OperationYear year, LocalDate start, long seed) {
            AirFilter filter = new AirFilter();
            filter.wear.age(seed, 1);
            double most = 0;
            for (int day = 0; day < 28; day++) {
                AirDay air = new AirDay(unit, year.day(start.plusDays(day)));
                for (int i = 0; i < OperationYear.QUARTERS; i++) {
                    most = Math.max(most, air.runs(i) ? air.part(i) : 0);
                }
            }
            return new Filter(unit, filter, most);
        }

        @Override
        public Map<ConditionInput, double[]> run(OperationYear.Day day) {
            Map<ConditionInput, double[]> values = OperationYear.empty(
                    ConditionInput.RUNNING, ConditionInput.AIR_FLOW, ConditionInput.FILTER_PRESSURE);
            AirDay air = new AirDay(unit, day);
            for (int i = 0; i < OperationYear.QUARTERS; i++) {
                if (air.runs(i)) {
                    filter.wear.use(OperationYear.SECONDS, air.part(i));
                    set(values, ConditionInput.RUNNING, i, 1);
                    set(values, ConditionInput.AIR_FLOW, i, air.at("/supply-air-flow", i));
                    set(values, ConditionInput.FILTER_PRESSURE, i, filter.drop(air.part(i), 0));
                }
            }
            return values;
        }

        @Override
        public double truth() {
            return filter.drop(first, 0);
        }
    }

    /** A fan whose filter is loaded as well, and replaced when it is due. */
    static final class Fan implements WearingPart {

        private final String unit;
        private final Wear wear = new Wear(AgeingKind.FAN);
        private final AirFilter filter = new AirFilter();
        private double fresh;
        private double worn;

        Fan(String unit, long seed) {
            this.unit = unit;
            wear.age(seed, 1);
            filter.wear.age(seed + 1, 1);
        }

        @Override
        public Map<ConditionInput, double[]> run(OperationYear.Day day) {
            Map<ConditionInput, double[]> values = OperationYear.empty(
                    ConditionInput.RUNNING, ConditionInput.AIR_FLOW, ConditionInput.SPEED, ConditionInput.POWER);
            AirDay air = new AirDay(unit, day);
            for (int i = 0; i < OperationYear.QUARTERS; i++) {
                if (air.runs(i)) {
                    double part = air.part(i);
                    double flow = air.at("/supply-air-flow", i);
                    double head = air.at("/supply-air-static-pressure", i) + DUCT * part * part + filter.drop(part, 0);
                    double supply = AirHandler.supplyFanPower(flow, head, wear);
                    double other = air.at("/return-fan-power", i);
                    wear.use(OperationYear.SECONDS, 1);
                    filter.wear.use(OperationYear.SECONDS, part);
                    fresh += supply * AirHandler.fanEfficiency(wear) + other;
                    worn += supply + other;
                    set(values, ConditionInput.RUNNING, i, 1);
                    set(values, ConditionInput.AIR_FLOW, i, flow);
                    set(values, ConditionInput.SPEED, i, AirHandler.speed(head));
                    set(values, ConditionInput.POWER, i, supply + other);
                }
            }
            if (filter.wear.level() >= 1) {
                filter.wear.renew();
            }
            return values;
        }

        /** Of all fans of the unit, as its meters cannot tell them apart; of the days since it was asked for the last time. */
        @Override
        public double truth() {
            double share = fresh > 0 ? fresh / worn : Double.NaN;
            fresh = 0;
            worn = 0;
            return share;
        }
    }

    record CoolingCoil(String unit, AirCoil coil) implements WearingPart {

        static CoolingCoil of(String unit, long seed) {
            AirCoil coil = new AirCoil(0.85);
            coil.wear.age(seed, 1);
            return new CoolingCoil(unit, coil);
        }

        @Override
        public Map<ConditionInput, double[]> run(OperationYear.Day day) {
            Map<ConditionInput, double[]> values = OperationYear.empty(
                    ConditionInput.RUNNING,
                    ConditionInput.AIR_FLOW,
                    ConditionInput.ENTERING_AIR,
                    ConditionInput.LEAVING_AIR,
                    ConditionInput.CHILLED_WATER,
                    ConditionInput.COOLING_VALVE,
                    ConditionInput.HEATING_VALVE);
            AirDay air = new AirDay(unit, day);
            for (int i = 0; i < OperationYear.QUARTERS; i++) {
                if (air.runs(i)) {
                    coil.wear.use(OperationYear.SECONDS, 1);
                    double entering = air.at("/mixed-air-temperature", i);
                    double water = day.at("chilled-water-pump/supply-temperature", i);
                    double heated = FAN_HEAT * air.part(i);
                    double open = air.at("/cooling-valve-command", i) / 100;
                    double wanted = Math.min(0.99, new AirCoil(0.85).effectiveness(open));
                    double valve = wanted <= 0 ? 0 : Math.min(1, coil.valve(wanted));
                    double cooled = coil.effectiveness(valve) * Math.max(0, entering - water);
                    set(values, ConditionInput.RUNNING, i, 1);
                    set(values, ConditionInput.AIR_FLOW, i, air.at("/supply-air-flow", i));
                    set(values, ConditionInput.ENTERING_AIR, i, entering);
                    set(values, ConditionInput.LEAVING_AIR, i, entering - cooled + heated);
                    set(values, ConditionInput.CHILLED_WATER, i, water);
                    set(values, ConditionInput.COOLING_VALVE, i, valve);
                    set(values, ConditionInput.HEATING_VALVE, i, air.at("/heating-valve-command", i) / 100);
                }
            }
            return values;
        }

        @Override
        public double truth() {
            return coil.conductance();
        }
    }

    /** A cooling valve that reports its position. */
    static final class CoolingValve implements WearingPart {

        private final String unit;
        private final ValveDrive drive = new ValveDrive();
        private double before;

        CoolingValve(String unit, long seed) {
            this.unit = unit;
            drive.wear.age(seed, 1);
        }

        @Override
        public Map<ConditionInput, double[]> run(OperationYear.Day day) {
            Map<ConditionInput, double[]> values = OperationYear.empty(
                    ConditionInput.RUNNING, ConditionInput.COOLING_VALVE, ConditionInput.COOLING_VALVE_POSITION);
            AirDay air = new AirDay(unit, day);
            for (int i = 0; i < OperationYear.QUARTERS; i++) {
                double next = air.at("/cooling-valve-command", i) / 100;
                double asked = 0;
                double stood = 0;
                for (int step = 1; step <= STROKES; step++) {
                    double command = before + (next - before) * step / STROKES;
                    drive.step((double) OperationYear.SECONDS / STROKES, command);
                    asked += command / STROKES;
                    stood += drive.position() / STROKES;
                }
                before = next;
                boolean runs = air.runs(i);
                drive.wear.use(OperationYear.SECONDS, runs ? 1 : 0);
                set(values, ConditionInput.RUNNING, i, runs ? 1 : 0);
                set(values, ConditionInput.COOLING_VALVE, i, asked);
                set(values, ConditionInput.COOLING_VALVE_POSITION, i, stood);
            }
            return values;
        }

        @Override
        public double truth() {
            return Double.NaN;
        }
    }
}
