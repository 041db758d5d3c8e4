package io.plenum.alarm.engine;

import static io.plenum.alarm.AlarmRig.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmQuery;
import io.plenum.alarm.AlarmRig;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.CommandTroubles.Trouble;
import io.plenum.alarm.TestRules;
import io.plenum.alarm.rule.AlarmRule;
import io.plenum.alarm.rule.Condition;
import io.plenum.alarm.state.OperatorActions;
import io.plenum.database.TestDatabase;
import io.plenum.point.Quality;
import io.plenum.site.SiteModel;
import io.plenum.site.TestPlant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AlarmEngineTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final String HOT = "vav/temperature";

    private final SiteModel model = new TestPlant()
            .room("room")
            .equipment("vav", "Variable_Air_Volume_Box_With_Reheat", "room")
            .number("vav", "temperature", "Zone_Air_Temperature_Sensor")
            .number("vav", "flow", "Supply_Air_Flow_Sensor")
            .writable("vav", "setpoint", "Zone_Air_Temperature_Setpoint")
            .model();

    private AlarmRig rig = new AlarmRig(database.dataSource(), model);
    private long rule;

    @BeforeEach
    void prepare() {
        AlarmRig.storePoints(database, model);
        rule = rig.rules.add(TestRules.pattern("Zone_Air_Temperature_Sensor", new Condition.Limit(null, 26.0))
                .delays(Duration.ofSeconds(60), Duration.ZERO)
                .rule());
        rig.start();
    }

    @AfterEach
    void forget() {
        rig.stop();
        database.jdbc()
                .sql("ALTER TABLE alarm_event DISABLE TRIGGER USER; DELETE FROM alarm_event; DELETE FROM alarm;"
                        + " DELETE FROM alarm_pending; DELETE FROM alarm_rule;"
                        + " ALTER TABLE alarm_event ENABLE TRIGGER USER")
                .update();
    }

    private Alarm raise() throws InterruptedException {
        rig.sample(HOT, 30);
        await(() -> pending() == 1);
        rig.move(Duration.ofSeconds(90));
        await(() -> rig.alarm(HOT) != null);
        return Objects.requireNonNull(rig.alarm(HOT));
    }

    private int pending() {
        return database.jdbc()
                .sql("SELECT count(*) FROM alarm_pending")
                .query(Integer.class)
                .single();
    }

    /** Whoever listens must see the same history that is stored, in the same transaction. */
    @Test
    void raisesStoresAndTellsAnAlarmAndClosesItWhenItIsOver() throws InterruptedException {
        Alarm alarm = raise();

        assertThat(alarm.state()).isEqualTo(AlarmState.UNACKNOWLEDGED);
        assertThat(alarm.raised()).isEqualTo(AlarmRig.START.plusSeconds(60));
        assertThat(alarm.value()).isEqualTo(30);
        assertThat(alarm.limit()).isEqualTo(26.0);
        assertThat(alarm.owner()).isEqualTo("vav");
        assertThat(rig.history.find(alarm.id())).isEqualTo(alarm);

        rig.commands.change(List.of(), draft -> new OperatorActions(draft, rig.now())
                .acknowledge(Objects.requireNonNull(draft.find(alarm.id())), "mara", "seen"));
        rig.sample(HOT, 20);
        await(() -> rig.alarm(HOT) == null);

        assertThat(rig.story(alarm.id())).containsExactly("RAISED", "ACKNOWLEDGED", "RETURNED", "CLOSED");
        assertThat(rig.told.stream().map(c -> c.event().kind().name()).toList())
                .containsExactly("RAISED", "ACKNOWLEDGED", "RETURNED", "CLOSED");
        assertThat(Objects.requireNonNull(rig.history.find(alarm.id())).closed())
                .isNotNull();
    }

    /** An alarm that is stored without its listeners would reach nobody; so it waits until both can be done. */
    @Test
    void nothingIsKeptWhileAListenerFailsAndNothingIsLostAfterwards() throws InterruptedException {
        rig.refuses = true;
        rig.sample(HOT, 30);
        await(() -> pending() == 1);
        rig.move(Duration.ofSeconds(90));
        await(() -> rig.meters.get("plenum.alarm.waiting").gauge().value() == 1);
        assertThat(rig.active()).isEmpty();
        assertThat(rig.history.count(everything())).isZero();

        rig.refuses = false;
        await(() -> rig.alarm(HOT) != null);

        assertThat(rig.history.count(everything())).isEqualTo(1);
        assertThat(rig.told).hasSize(1);
    }

    private static AlarmQuery everything() {
        return new AlarmQuery(
                AlarmRig.START.minusSeconds(1),
                AlarmRig.START.plusSeconds(100_000),
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                10);
    }

    @Test
    void historyCannotBeChanged() throws InterruptedException {
        raise();

        for (String change : List.of(
                "UPDATE alarm_event SET who = 'somebody else'", "DELETE FROM alarm_event", "TRUNCATE alarm_event")) {
            assertThatThrownBy(() -> database.jdbc().sql(change).update())
                    .hasMessageContaining("The history of an alarm is append-only");
        }
    }

    /** A new engine over the same store is what a kill leaves: nothing is raised twice, what is over is told. */
    @Test
    void aRestartNeitherLosesNorRepeatsAnAlarm() throws InterruptedException {
        Alarm alarm = raise();
        rig.stop();

        AlarmRig next = new AlarmRig(database.dataSource(), model);
        next.move(Duration.ofMinutes(10));
        next.start();
        next.sample(HOT, 31);
        await(() -> next.alarm(HOT) != null);
        next.move(Duration.ofMinutes(5));
        next.sample(HOT, 20);
        await(() -> Objects.requireNonNull(next.alarm(HOT)).state() == AlarmState.RETURNED_UNACKNOWLEDGED);
        next.stop();

        assertThat(next.story(alarm.id())).containsExactly("RAISED", "RETURNED");
        assertThat(next.told).hasSize(1);
    }

    /** The engine is killed in the middle of a delay: its successor ends the delay when the first one would have. */
    @Test
    void aDelayThatRanGoesOnAfterARestart() throws InterruptedException {
        rig.sample(HOT, 30);
        await(() -> pending() == 1);

        AlarmRig next = new AlarmRig(database.dataSource(), model);
        next.move(Duration.ofSeconds(40));
        next.start();
        await(() -> next.meters.get("plenum.alarm.rules").gauge().value() == 1);
        next.sample(HOT, 30);
        next.move(Duration.ofSeconds(30));
        await(() -> next.alarm(HOT) != null);
        next.stop();

        assertThat(Objects.requireNonNull(next.alarm(HOT)).raised()).isEqualTo(AlarmRig.START.plusSeconds(60));
    }

    @Test
    void aRuleThatIsSwitchedOffTakesItsAlarmsBack() throws InterruptedException {
        Alarm alarm = raise();

        rig.rules.remove(rule);
        rig.rulesChanged();
        await(() -> Objects.requireNonNull(rig.alarm(HOT)).state() == AlarmState.RETURNED_UNACKNOWLEDGED);

        assertThat(rig.story(alarm.id())).containsExactly("RAISED", "RETURNED");
    }

    /** A new rule must not wait for the next sample of a point that changes once a day. */
    @Test
    void aNewRuleBeginsWithThePresentValue() throws InterruptedException {
        rig.sample("vav/flow", 5);
        rig.move(Duration.ofHours(1));
        rig.rules.add(TestRules.pattern("Supply_Air_Flow_Sensor", new Condition.Limit(10.0, null))
                .rule());
        rig.rulesChanged();
        await(() -> rig.alarm("vav/flow") != null);

        assertThat(Objects.requireNonNull(rig.alarm("vav/flow")).raised()).isEqualTo(rig.now());
    }

    /** It is said again each minute, and after a restart the alarm stands until somebody says that all is well. */
    @Test
    void whatGoesWrongWithACommandIsAnAlarmUntilItIsOver() throws InterruptedException {
        rig.rules.add(TestRules.pattern("", new Condition.ScheduleMissed())
                .target(new AlarmRule.Target.EachWritable())
                .rule());
        rig.rules.add(TestRules.pattern("", new Condition.OverrideStays())
                .target(new AlarmRule.Target.EachWritable())
                .rule());
        rig.rulesChanged();
        await(() -> rig.meters.get("plenum.alarm.rules").gauge().value() == 3);
        rig.troubles(Trouble.OVERRIDE_STAYS, Map.of());
        rig.troubles(Trouble.SCHEDULE_MISSED, Map.of("vav/setpoint", "Night: read-only", HOT, "not writable"));
        await(() -> rig.alarm("vav/setpoint") != null);
        assertThat(Objects.requireNonNull(rig.alarm("vav/setpoint")).message()).isEqualTo("Night: read-only");
        assertThat(rig.active()).hasSize(1);
        rig.sample("vav/setpoint", 21);
        rig.troubles(Trouble.SCHEDULE_MISSED, Map.of());
        await(() -> Objects.requireNonNull(rig.alarm("vav/setpoint")).state() == AlarmState.RETURNED_UNACKNOWLEDGED);
    }

    @Test
    void aShelfEndsByItself() throws InterruptedException {
        Alarm alarm = raise();
        rig.commands.change(List.of(), draft -> new OperatorActions(draft, rig.now())
                .shelve(
                        Objects.requireNonNull(draft.find(alarm.id())),
                        "mara",
                        rig.now().plusSeconds(3600),
                        "parts ordered"));
        assertThat(Objects.requireNonNull(rig.alarm(HOT)).state()).isEqualTo(AlarmState.SHELVED);

        rig.move(Duration.ofHours(1));
        await(() -> Objects.requireNonNull(rig.alarm(HOT)).state() == AlarmState.UNACKNOWLEDGED);

        assertThat(rig.story(alarm.id())).containsExactly("RAISED", "SHELVED", "UNSHELVED");
        assertThat(Objects.requireNonNull(rig.alarm(HOT)).shelvedUntil()).isNull();
    }

    /** While the value is not trusted, nobody knows whether the room has cooled down. */
    @Test
    void anAlarmStandsWhileItsPointIsSilent() throws InterruptedException {
        raise();

        rig.sample(HOT, 20, Quality.DOWN);
        rig.sample("vav/flow", 1);
        rig.move(Duration.ofSeconds(10));
        rig.sample(HOT, 27);
        rig.sample(HOT, 25);
        await(() -> Objects.requireNonNull(rig.alarm(HOT)).returned() != null);

        assertThat(Objects.requireNonNull(rig.alarm(HOT)).returned()).isEqualTo(rig.now());
    }
}
