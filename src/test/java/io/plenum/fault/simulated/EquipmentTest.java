package io.plenum.fault.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.fault.DayFinding;
import io.plenum.fault.DayResult;
import io.plenum.fault.Diagnosis;
import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.Verdict;
import io.plenum.fault.rules.EquipmentKind;
import io.plenum.fault.rules.RuleBook;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Equipment of many makes and settings, made up without regard to the rules: the healthy is left in peace and the broken is found. */
class EquipmentTest {

    private static final int UNITS = Integer.getInteger("units", 25);

    private record Judged(int days, int faulty, Map<String, Integer> by) {}

    private static Judged judge(EquipmentKind kind, LongFunction<EquipmentTrend> unit) {
        Map<String, Integer> by = new TreeMap<>();
        int days = 0;
        int faulty = 0;
        for (long seed = 0; seed < UNITS; seed++) {
            List<DayResult> results = new Diagnosis(unit.apply(seed), RuleBook.exported(kind)).days();
            days += (int) results.stream()
                    .filter(day -> day.verdict() != Verdict.NOT_EVALUABLE)
                    .count();
            for (DayResult day : results) {
                if (day.verdict() == Verdict.FAULT) {
                    faulty++;
                    day.findings().stream()
                            .filter(found -> found.rule().confidence() >= Verdict.DECISIVE)
                            .map(DayFinding::rule)
                            .forEach(rule -> by.merge(rule.id(), 1, Integer::sum));
                }
            }
        }
        return new Judged(days, faulty, by);
    }

    private static void healthy(EquipmentKind kind, LongFunction<EquipmentTrend> unit) {
        Judged judged = judge(kind, unit);
        System.out.println("| " + kind.text() + " | healthy days flagged | " + judged.faulty + " of " + judged.days
                + " | " + judged.by + " |");
        assertThat(judged.days).as(kind.text()).isGreaterThan(5 * UNITS);
        assertThat(judged.faulty).as(kind.text() + " " + judged.by).isLessThanOrEqualTo(judged.days * 3 / 100);
    }

    private static void broken(EquipmentKind kind, String fault, LongFunction<EquipmentTrend> unit, double least) {
        Judged judged = judge(kind, unit);
        System.out.println("| " + kind.text() + " | " + fault + " | " + judged.faulty + " of " + judged.days + " | "
                + judged.by + " |");
        assertThat(judged.faulty).as(fault + " " + judged.by).isGreaterThanOrEqualTo((int) (judged.days * least));
    }

    private static SimulatedRoomUnit room(long seed, UnaryOperator<SimulatedRoomUnit> change) {
        return change.apply(new SimulatedRoomUnit(seed));
    }

    @Test
    void fanCoilUnits() {
        healthy(EquipmentKind.FAN_COIL, seed -> new SimulatedRoomUnit(seed).fanCoil());
        broken(
                EquipmentKind.FAN_COIL,
                "cooling valve leaks 30 %",
                seed -> room(seed, unit -> {
                            unit.coolingLeak = 0.3;
                            return unit;
                        })
                        .fanCoil(),
                0.4);
    }

    @Test
    void boxes() {
        healthy(EquipmentKind.VAV_BOX, seed -> new SimulatedRoomUnit(seed).box());
        broken(
                EquipmentKind.VAV_BOX,
                "reheat valve leaks 25 %",
                seed -> room(seed, unit -> {
                            unit.heatingLeak = 0.25;
                            return unit;
                        })
                        .box(),
                0.5);
        broken(
                EquipmentKind.VAV_BOX,
                "damper stuck at 10 %",
                seed -> room(seed, unit -> {
                            unit.stuckDamper = 0.1;
                            return unit;
                        })
                        .box(),
                0.3);
    }

    @Test
    void rooftopUnits() {
        healthy(EquipmentKind.ROOFTOP_UNIT, seed -> new SimulatedRooftopUnit(seed).run());
        broken(
                EquipmentKind.ROOFTOP_UNIT,
                "contactor welded",
                seed -> {
                    SimulatedRooftopUnit unit = new SimulatedRooftopUnit(seed);
                    unit.weldedContactor = true;
                    return unit.run();
                },
                0.4);
        broken(
                EquipmentKind.ROOFTOP_UNIT,
                "charge lost",
                seed -> {
                    SimulatedRooftopUnit unit = new SimulatedRooftopUnit(seed);
                    unit.lostCharge = true;
                    return unit.run();
                },
                0.3);
    }

    @Test
    void chillers() {
        healthy(EquipmentKind.CHILLER, seed -> new SimulatedPlant(seed).chiller());
        broken(
                EquipmentKind.CHILLER,
                "30 % of quality lost from the tenth day",
                seed -> {
                    SimulatedPlant plant = new SimulatedPlant(seed);
                    plant.loss = 0.3;
                    return plant.chiller();
                },
                0.15);
    }

    @Test
    void boilers() {
        healthy(EquipmentKind.BOILER, seed -> new SimulatedPlant(seed).boiler());
        broken(
                EquipmentKind.BOILER,
                "20 % more fuel from the tenth day",
                seed -> {
                    SimulatedPlant plant = new SimulatedPlant(seed);
                    plant.loss = 0.17;
                    return plant.boiler();
                },
                0.15);
    }

    @Test
    void pumps() {
        healthy(EquipmentKind.PUMP, seed -> new SimulatedPlant(seed).pump());
    }
}
