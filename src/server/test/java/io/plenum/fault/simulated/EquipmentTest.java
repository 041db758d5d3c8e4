package io.plenum.fault.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.fault.DayFinding;
import io.plenum.fault.DayResult;
import io.plenum.fault.DayStatus;
import io.plenum.fault.Diagnosis;
import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.RuleCoverage;
import io.plenum.fault.rules.EquipmentKind;
import io.plenum.fault.rules.RuleCatalogue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Equipment of many makes and settings, made up without regard to the rules: the healthy is left in peace and the broken is found. */
class EquipmentTest {

    private static final int UNITS = Integer.getInteger("units", 12);

    /** Days that could be judged, days with a fault, and days by rule. */
    private record Judged(int days, int faulty, Map<String, Integer> by, Map<String, Integer> evaluated) {

        /** Of the days on which a rule could be evaluated, the part on which it found its fault. */
        double share(String rule) {
            return by.getOrDefault(rule, 0) / (double) Math.max(1, evaluated.getOrDefault(rule, 0));
        }
    }

    private static Judged evaluate(EquipmentKind kind, LongFunction<EquipmentTrend> unit) {
        Map<String, Integer> by = new TreeMap<>();
        Map<String, Integer> evaluated = new TreeMap<>();
        int days = 0;
        int faulty = 0;
        for (long seed = 0; seed < UNITS; seed++) {
            List<DayResult> results = new Diagnosis(unit.apply(seed), RuleCatalogue.exported(kind)).days();
            days += (int) results.stream()
                    .filter(day -> day.verdict() != DayStatus.NOT_EVALUABLE)
                    .count();
            for (DayResult day : results) {
                day.evaluations().stream()
                        .filter(RuleCoverage::evaluated)
                        .forEach(one -> evaluated.merge(one.rule().id(), 1, Integer::sum));
                if (day.verdict() == DayStatus.FAULT) {
                    faulty++;
                    day.findings().stream()
                            .filter(found -> found.rule().confidence() >= DayStatus.DECISIVE)
                            .map(DayFinding::rule)
                            .forEach(rule -> by.merge(rule.id(), 1, Integer::sum));
                }
            }
        }
        return new Judged(days, faulty, by, evaluated);
    }

    private static void healthy(EquipmentKind kind, LongFunction<EquipmentTrend> unit) {
        Judged judged = evaluate(kind, unit);
        System.out.println("| " + kind.text() + " | healthy days flagged | " + judged.faulty + " of " + judged.days
                + " | " + judged.by + " |");
        assertThat(judged.days).as(kind.text()).isGreaterThan(5 * UNITS);
        assertThat(judged.faulty).as(kind.text() + " " + judged.by).isLessThanOrEqualTo(judged.days * 3 / 100);
    }

    /** @param least share of the days on which the rule could be evaluated; those before the fault began are among them */
    private static void broken(
            EquipmentKind kind, String fault, LongFunction<EquipmentTrend> unit, String rule, double least) {
        Judged judged = evaluate(kind, unit);
        System.out.println("| " + kind.text() + " | " + fault + " | " + rule + " on " + judged.by.get(rule) + " of "
                + judged.evaluated.get(rule) + " days on which it could be evaluated, any on " + judged.faulty + " of "
                + judged.days + " | " + judged.by + " |");
        assertThat(judged.share(rule)).as(fault + " " + judged.by).isGreaterThanOrEqualTo(least);
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
                "FCU-COOLING-LEAK",
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
                "REHEAT-LEAK",
                0.5);
        broken(
                EquipmentKind.VAV_BOX,
                "damper stuck at 10 %",
                seed -> room(seed, unit -> {
                            unit.stuckDamper = 0.1;
                            return unit;
                        })
                        .box(),
                "VAV-STUCK",
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
                "DX-STUCK-ON",
                0.4);
        broken(
                EquipmentKind.ROOFTOP_UNIT,
                "charge lost",
                seed -> {
                    SimulatedRooftopUnit unit = new SimulatedRooftopUnit(seed);
                    unit.lostCharge = true;
                    return unit.run();
                },
                "DX-NO-COOLING",
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
                "CHILLER-EFFICIENCY",
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
                "BOILER-EFFICIENCY",
                0.15);
    }

    @Test
    void pumps() {
        healthy(EquipmentKind.PUMP, seed -> new SimulatedPlant(seed).pump());
    }
}
