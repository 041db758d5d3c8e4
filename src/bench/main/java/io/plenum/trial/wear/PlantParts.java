package io.plenum.trial.wear;

import io.plenum.emulator.aula.ageing.AgeingKind;
import io.plenum.emulator.aula.ageing.Wear;
import io.plenum.emulator.aula.control.ControlSettings;
import io.plenum.emulator.aula.plant.ChilledWater;
import io.plenum.emulator.aula.plant.HotWater;
import io.plenum.emulator.aula.plant.PumpDecline;
import io.plenum.emulator.aula.weather.SyntheticWeather;
import io.plenum.upkeep.condition.ConditionInput;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Parts of the plant rooms: the building's own machines, run with the demand as recorded. */
final class PlantParts {

    private static final double CAPACITY = 160_000;
    /** Of which the server compares operation, %. */
    private static final double LEAST_LOAD = 20;

    /** Of the chilled water as found, °C. */
    private static final double SUPPLY = 7;

    private static final Wear CLEAN = new Wear(AgeingKind.CONDENSER);
    private static final double WATER = 4.186e6;

    private PlantParts() {}

    private static void set(Map<ConditionInput, double[]> values, ConditionInput input, int i, double value) {
        Objects.requireNonNull(values.get(input))[i] = value;
    }

    /** The chilled water system with its weather. */
    private static final class Cooling {

        final ChilledWater system = new ChilledWater(new ControlSettings(false));
        private final SyntheticWeather weather;

        Cooling(long seed) {
            weather = new SyntheticWeather(seed);
        }

        /** Whether it runs. */
        boolean step(OperationYear.Day day, int i) {
            weather.update(day.time(i + 1));
            boolean on = day.at("chilled-water-pump/status", i) > 0.5;
            double demand = CAPACITY / 100 * (day.at("chiller-1/load", i) + day.at("chiller-2/load", i));
            system.step(OperationYear.SECONDS, weather, demand, on, 0);
            return on && system.load[0] > 0;
        }
    }

    /** The leading chiller. */
    static final class Chiller implements WearingPart {

        private final Cooling cooling;
        private final double load;
        private final double condenser;

        Chiller(OperationYear year, long seed) {
            cooling = new Cooling(year.seed);
            load = usual(year, "chiller-1/load") * CAPACITY / 100;
            condenser = usual(year, "chiller-1/condenser-water-temperature");
            cooling.system.condenserWear(0).age(seed, 1);
        }

        /** In the middle of the year's comparable operation. */
        private static double usual(OperationYear year, String point) {
            double[] values = year.all().stream()
                    .flatMapToDouble(day -> IntStream.range(0, OperationYear.QUARTERS)
                            .filter(i -> day.at("chiller-1/load", i) >= LEAST_LOAD)
                            .mapToDouble(i -> day.at(point, i)))
                    .sorted()
                    .toArray();
            return values[values.length / 2];
        }

        @Override
        public Map<ConditionInput, double[]> run(OperationYear.Day day) {
            Map<ConditionInput, double[]> values = OperationYear.empty(
                    ConditionInput.RUNNING,
                    ConditionInput.POWER,
                    ConditionInput.LOAD,
                    ConditionInput.CONDENSER_WATER,
                    ConditionInput.CHILLED_WATER);
            for (int i = 0; i < OperationYear.QUARTERS; i++) {
                if (cooling.step(day, i)) {
                    set(values, ConditionInput.RUNNING, i, 1);
                    set(values, ConditionInput.POWER, i, cooling.system.chillerPower(0));
                    set(values, ConditionInput.LOAD, i, cooling.system.load[0] / CAPACITY);
                    set(values, ConditionInput.CONDENSER_WATER, i, cooling.system.condenser);
                    set(values, ConditionInput.CHILLED_WATER, i, cooling.system.supply);
                }
            }
            return values;
        }

        /** At its usual load and condenser water, against a clean one there. */
        @Override
        public double truth() {
            double worn = ChilledWater.chillerPower(load, SUPPLY, condenser, cooling.system.condenserWear(0));
            return ChilledWater.chillerPower(load, SUPPLY, condenser, CLEAN) / worn;
        }
    }

    static final class HotPump implements WearingPart {

        private final HotWater system = new HotWater(new ControlSettings(false));
        private final SyntheticWeather weather;

        HotPump(OperationYear year, long seed) {
            weather = new SyntheticWeather(year.seed);
            system.pumpWear.age(seed, 1);
        }

        @Override
        public Map<ConditionInput, double[]> run(OperationYear.Day day) {
            Map<ConditionInput, double[]> values =
                    OperationYear.empty(ConditionInput.RUNNING, ConditionInput.POWER, ConditionInput.WATER_FLOW);
            for (int i = 0; i < OperationYear.QUARTERS; i++) {
                weather.update(day.time(i + 1));
                double flow = day.at("hot-water-pump/flow", i) / 1000;
                double rise =
                        day.at("hot-water-pump/supply-temperature", i) - day.at("hot-water-pump/return-temperature", i);
                system.step(OperationYear.SECONDS, weather, WATER * flow * Math.max(0, rise), flow > 0);
                if (system.pumpPower > 0) {
                    set(values, ConditionInput.RUNNING, i, 1);
                    set(values, ConditionInput.POWER, i, system.pumpPower);
                    set(values, ConditionInput.WATER_FLOW, i, system.flow);
                }
            }
            return values;
        }

        @Override
        public double truth() {
            return PumpDecline.efficiency(system.pumpWear);
        }
    }
}
