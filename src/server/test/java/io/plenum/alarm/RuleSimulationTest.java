package io.plenum.alarm;

import io.plenum.alarm.rule.AlarmRule;
import io.plenum.alarm.rule.AlarmRule.Applicability;
import io.plenum.alarm.rule.AlarmRule.Target;
import io.plenum.alarm.rule.Condition;
import io.plenum.alarm.rule.RuleBinding;
import io.plenum.alarm.simulation.RuleSimulation;
import io.plenum.alarm.simulation.RuleSimulationResult;
import io.plenum.database.TestDatabase;
import io.plenum.emulator.aula.FaultyMonth;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.site.SiteModel;
import io.plenum.site.TestModels;
import io.plenum.trend.TrendTestAccess;
import io.plenum.trend.read.StateHistory;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a simulation predicts from history is what the engine raises when the same thirty days of the demo building, faults and all,
 * come in live.
 */
class RuleSimulationTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant END = FaultyMonth.START.plus(Duration.ofDays(FaultyMonth.DAYS));
    private static final int CHUNK = 20_000;

    private static final List<AlarmRule> RULES = List.of(
            rule("Zone_Air_Temperature_Sensor", new Condition.Limit(19.0, 24.5), 15, 5, 0.3, Applicability.ALWAYS),
            rule(
                    "Zone_Air_Temperature_Sensor",
                    new Condition.Expression("value < Zone_Air_Heating_Temperature_Setpoint - 1"
                            + " or value > Zone_Air_Cooling_Temperature_Setpoint + 1"),
                    20,
                    10,
                    0,
                    new Applicability(true, false)),
            rule(
                    "Supply_Air_Temperature_Sensor",
                    new Condition.Deviation("Supply_Air_Temperature_Setpoint", 2),
                    10,
                    0,
                    0.5,
                    new Applicability(false, true)),
            rule("On_Off_Command", new Condition.Mismatch("On_Off_Status", 0.5), 4, 0, 0, Applicability.ALWAYS),
            rule("Zone_Air_Temperature_Sensor", new Condition.Rate(4), 0, 10, 0, Applicability.ALWAYS),
            rule("Supply_Air_Temperature_Sensor", new Condition.Untrusted(), 10, 0, 0, Applicability.ALWAYS),
            rule("Alarm", new Condition.State(1), 1, 0, 0, Applicability.ALWAYS));

    private static AlarmRule rule(
            String pointClass, Condition condition, int on, int off, double deadband, Applicability applicability) {
        return new AlarmRule(
                0,
                condition.getClass().getSimpleName(),
                true,
                Priority.MEDIUM,
                new Target.Pattern(pointClass, null),
                condition,
                Duration.ofMinutes(on),
                Duration.ofMinutes(off),
                deadband,
                applicability,
                "");
    }

    private record Told(String point, String kind, Instant time) {}

    private final SiteModel model = TestModels.aulaHouse(database.dataSource());
    private final AlarmRig rig = new AlarmRig(database.dataSource(), model);

    @Test
    void theRehearsalPredictsWhatTheEngineRaises() throws Exception {
        Map<Long, List<RuleBinding>> bindings = new HashMap<>();
        for (AlarmRule rule : RULES) {
            long id = rig.rules.add(rule);
            bindings.put(id, RuleBinding.of(Objects.requireNonNull(rig.rules.find(id)), model));
        }
        List<Sample> month = month(bindings);
        TrendTestAccess.write(database.dataSource(), month);
        Map<Long, Set<Told>> live = live(month);

        SoftAssertions soft = new SoftAssertions();
        RuleSimulation simulation = new RuleSimulation(new StateHistory(database.dataSource(), Clock.systemUTC()));
        for (Map.Entry<Long, List<RuleBinding>> rule : bindings.entrySet()) {
            RuleSimulationResult predicted = simulation.run(rule.getValue(), FaultyMonth.START, END, part -> {});
            soft.assertThat(told(predicted))
                    .as(rule.getValue().getFirst().rule().name())
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(live.getOrDefault(rule.getKey(), Set.of()));
            soft.assertThat(predicted.count())
                    .isEqualTo(predicted.transitionHandler().size());
        }
        soft.assertAll();
    }

    private List<Sample> month(Map<Long, List<RuleBinding>> bindings) {
        Set<PointId> needed = new HashSet<>();
        bindings.values().forEach(all -> all.forEach(one -> needed.addAll(one.inputs())));
        Set<String> keys = model.points().stream()
                .filter(point -> needed.contains(point.id()))
                .map(Point::key)
                .collect(Collectors.toSet());
        List<Sample> month = new ArrayList<>();
        FaultyMonth.tell(keys, (time, key, value) -> {
            Quality quality = Double.isNaN(value) ? Quality.DOWN : Quality.GOOD;
            month.add(new Sample(Objects.requireNonNull(model.point(key)).id(), time, value, quality));
        });
        // History does not keep in which order samples of the same instant arrived; it tells them in this one.
        month.sort(Comparator.comparing(Sample::time)
                .thenComparingInt(sample -> sample.point().value()));
        return month;
    }

    /** By rule: everything that came and went, as the engine has stored it. */
    private Map<Long, Set<Told>> live(List<Sample> month) throws InterruptedException {
        rig.start();
        AlarmRig.await(() -> gauge("rules") > 0);
        // Once it takes samples it has begun with the present values, which are none yet: what comes now is all new to
        // it.
        rig.sample(stranger(month), 0);
        AlarmRig.await(() -> gauge("queue") == 0);
        for (int i = 0; i < month.size(); i += CHUNK) {
            List<Sample> next = month.subList(i, Math.min(month.size(), i + CHUNK));
            rig.samples(next);
            AlarmRig.await(() -> gauge("queue") == 0);
            rig.move(Duration.between(rig.now(), next.getLast().time()));
        }
        rig.move(Duration.between(rig.now(), END));
        rig.stop();
        Map<Long, Set<Told>> told = new HashMap<>();
        database.jdbc().sql("""
                        SELECT a.rule, a.point_key, e.kind, e.time FROM alarm_event e JOIN alarm a ON a.id = e.alarm
                        WHERE e.kind IN ('RAISED', 'RETRIGGERED', 'RETURNED')""").query(row -> {
            Timestamp time = row.getTimestamp(4);
            String kind = row.getString(3).equals("RETURNED") ? "RETURNED" : "RAISED";
            told.computeIfAbsent(row.getLong(1), rule -> new HashSet<>())
                    .add(new Told(row.getString(2), kind, time.toInstant()));
        });
        return told;
    }

    /** A point at which no rule looks. */
    private String stranger(List<Sample> month) {
        Set<PointId> known = month.stream().map(Sample::point).collect(Collectors.toSet());
        return model.points().stream()
                .filter(point -> !known.contains(point.id()))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private double gauge(String name) {
        return rig.meters.get("plenum.alarm." + name).gauge().value();
    }

    private static Set<Told> told(RuleSimulationResult predicted) {
        Set<Told> told = new HashSet<>();
        predicted.transitionHandler().forEach(one -> {
            told.add(new Told(one.point().key(), "RAISED", one.raised()));
            if (one.returned() != null) {
                told.add(new Told(one.point().key(), "RETURNED", one.returned()));
            }
        });
        return told;
    }
}
