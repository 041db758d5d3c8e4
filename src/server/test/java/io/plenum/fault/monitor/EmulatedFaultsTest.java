package io.plenum.fault.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.emulator.aula.AulaHouse;
import io.plenum.emulator.aula.fault.InjectedFaults;
import io.plenum.fault.Cause;
import io.plenum.fault.Causes;
import io.plenum.fault.Confidence;
import io.plenum.fault.finding.Finding;
import io.plenum.fault.finding.FindingState;
import io.plenum.site.SiteModel;
import io.plenum.site.TestModels;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The virtual building breaks on purpose: what was broken is found in time and by name, and what was not is left in peace. */
class EmulatedFaultsTest {

    private static SiteModel model;
    private static List<MonitoredEquipment> monitored;

    /** @param hours within which it has to be told, and to be over after the repair: a day of work of the equipment at most */
    private record Broken(String equipment, String fault, double severity, Cause cause, int hours) {

        String subject() {
            return equipment.startsWith("device-") ? "bacnet/" + equipment.substring(7) : equipment;
        }
    }

    @BeforeAll
    static void bind() throws IOException {
        model = TestModels.aulaHouse();
        monitored = MonitoredEquipmentSearch.of(model);
    }

    private static AulaHouse house(Instant start, boolean guideline36) {
        AulaHouse house = new AulaHouse(42, start.minus(Duration.ofDays(1)), guideline36);
        house.faults().clear();
        house.points().stream()
                .filter(point -> point.key().equals("exhaust-fan-2/command"))
                .forEach(point -> house.relinquish(point.index()));
        house.runTo(start);
        return house;
    }

    private static List<Finding> run(Instant start, boolean guideline36, int days, Consumer<Breaking> deeds) {
        AulaHouse house = house(start, guideline36);
        EmulatedHistory history = new EmulatedHistory(
                house, model, monitored, days, time -> deeds.accept(new Breaking(house.faults(), time)));
        return FaultSimulation.run(monitored, history, start, start.plus(Duration.ofDays(days)));
    }

    private record Breaking(InjectedFaults faults, Instant time) {

        void between(Instant from, Instant to, List<Broken> all) {
            for (Broken one : all) {
                if (time.equals(from)) {
                    faults.set(one.equipment, one.fault, one.severity);
                } else if (time.equals(to)) {
                    faults.clear(one.equipment, one.fault);
                }
            }
        }
    }

    /** Summer, because a cooling valve leaks only what the chillers have made. */
    @Test
    void everyFaultIsFoundInTimeWithItsCauseFirstAndIsGoneAfterRepair() {
        List<Broken> broken = List.of(
                new Broken("ahu-1", InjectedFaults.FOULED_FILTER, 0.6, Cause.FILTER_FOULED, 24),
                new Broken("ahu-2", InjectedFaults.LEAKING_VALVE, 0.5, Cause.COOLING_VALVE_LEAKS, 72),
                new Broken("ahu-3", InjectedFaults.DRIFTING_SENSOR, 1, Cause.SUPPLY_SENSOR, 24),
                new Broken("exhaust-fan-1", InjectedFaults.FAILED_FAN, 1, Cause.FAN_FAILED, 12),
                new Broken("vav-1-05", InjectedFaults.STUCK_DAMPER, 0.1, Cause.DAMPER_STUCK, 24),
                new Broken("vav-3-02", InjectedFaults.LEAKING_VALVE, 0.4, Cause.REHEAT_VALVE_LEAKS, 24),
                new Broken("vav-2-02", InjectedFaults.DRIFTING_SENSOR, 1, Cause.ZONE_SENSOR, 30),
                new Broken("lighting-2-13", InjectedFaults.LIGHTS_LEFT_ON, 1, Cause.LIGHT_CONTROL, 30),
                new Broken("device-1001", InjectedFaults.DEVICE_OFFLINE, 1, Cause.CONTROLLER_DOWN, 1),
                new Broken("door-0-02", InjectedFaults.DOOR_HELD, 1, Cause.DOOR_PROPPED, 1),
                new Broken("fire-panel", InjectedFaults.PANEL_FAULT, 1, Cause.OWN_TROUBLE, 1),
                new Broken("intrusion-zone-1", InjectedFaults.INTRUSION, 1, Cause.INTRUDER, 1));
        findsAndForgets(Instant.parse("2026-06-07T22:00:00Z"), broken);
    }

    /** Early spring: the damper of an air handler, which in summer stands at its minimum anyway, and its failed fan. */
    @Test
    void damperAndFanOfAnAirHandlerAreFoundInSpring() {
        List<Broken> broken = List.of(
                new Broken("ahu-2", InjectedFaults.STUCK_DAMPER, 0.9, Cause.DAMPER_STUCK, 36),
                new Broken("ahu-1", InjectedFaults.FAILED_FAN, 1, Cause.FAN_FAILED, 12));
        findsAndForgets(Instant.parse("2026-03-08T23:00:00Z"), broken);
    }

    private static void findsAndForgets(Instant start, List<Broken> broken) {
        Instant from = start.plus(Duration.ofDays(3));
        Instant to = from.plus(Duration.ofDays(4));
        List<Finding> found = run(start, false, 12, deed -> deed.between(from, to, broken));
        System.out.println("| equipment | fault | first finding after | ended after repair | first cause | rules |");
        System.out.println("|---|---|---|---|---|---|");
        SoftAssertions soft = new SoftAssertions();
        for (Broken one : broken) {
            List<Finding> its = found.stream()
                    .filter(finding -> finding.subject().equals(one.subject()) && sure(finding))
                    .toList();
            print(one, its, from, to);
            check(soft, one, its, from, to);
        }
        soft.assertAll();
    }

    private static void check(SoftAssertions soft, Broken one, List<Finding> its, Instant from, Instant to) {
        String name = one.equipment + " " + one.fault;
        soft.assertThat(its).as(name).isNotEmpty();
        if (its.isEmpty()) {
            return;
        }
        soft.assertThat(its.getFirst().since())
                .as(name + " found")
                .isBetween(from, from.plus(Duration.ofHours(one.hours)));
        soft.assertThat(ranked(its).getFirst()).as(name + " cause").isEqualTo(one.cause);
        soft.assertThat(its).as(name + " over").allMatch(finding -> finding.state() == FindingState.GONE);
    }

    private static List<Cause> ranked(List<Finding> its) {
        return Causes.ranked(its.stream().map(Finding::rule).distinct().toList());
    }

    private static boolean sure(Finding finding) {
        return Confidence.of(finding.confidence()) != Confidence.LOW;
    }

    private static void print(Broken one, List<Finding> its, Instant from, Instant to) {
        if (its.isEmpty()) {
            System.out.println("| " + one.equipment + " | " + one.fault + " | not found | | | |");
            return;
        }
        Instant last = its.stream()
                .map(finding -> finding.ended() == null ? Instant.MAX : finding.ended())
                .max(Instant::compareTo)
                .orElseThrow();
        System.out.println(String.format(
                Locale.ROOT,
                "| %s | %s %.1f | %.1f h | %s | %s | %s |",
                one.equipment,
                one.fault,
                one.severity,
                hours(from, its.getFirst().since()),
                last.equals(Instant.MAX) ? "not yet" : String.format(Locale.ROOT, "%.1f h", hours(to, last)),
                ranked(its).getFirst(),
                its.stream().map(Finding::rule).distinct().toList()));
    }

    private static double hours(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes() / 60.0;
    }

    /** A building without faults must not cry wolf, however it is run. */
    @Test
    void twoWeeksWithoutFaultsGiveNothingAboveLowConfidence() {
        assertThat(run(Instant.parse("2026-01-11T23:00:00Z"), false, 14, deed -> {}).stream()
                        .filter(EmulatedFaultsTest::sure)
                        .map(finding -> finding.subject() + " " + finding.rule() + " " + finding.since()))
                .isEmpty();
    }

    /** In summer the chillers, the tower and the pumps of cold water have their season, and the boilers next to none. */
    @Test
    void twoSummerWeeksWithoutFaultsGiveNothingAboveLowConfidence() {
        List<Finding> found = run(Instant.parse("2026-06-28T22:00:00Z"), false, 14, deed -> {});
        System.out.println("low confidence in summer: "
                + found.stream()
                        .filter(finding -> !sure(finding))
                        .map(finding -> finding.rule() + " " + finding.subject())
                        .sorted()
                        .distinct()
                        .toList());
        assertThat(found.stream()
                        .filter(EmulatedFaultsTest::sure)
                        .map(finding -> finding.subject() + " " + finding.rule() + " " + finding.since()))
                .isEmpty();
    }

    /** Trim and respond resets, dual-maximum boxes and wider dead bands look different from the outside. */
    @Test
    void twoWeeksOfGuideline36WithoutFaultsGiveNothingAboveLowConfidence() {
        assertThat(run(Instant.parse("2026-05-03T22:00:00Z"), true, 14, deed -> {}).stream()
                        .filter(EmulatedFaultsTest::sure)
                        .map(finding -> finding.subject() + " " + finding.rule() + " " + finding.since()))
                .isEmpty();
    }
}
