package io.plenum.alarm;

import static io.plenum.alarm.AlarmRig.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.alarm.rule.Condition;
import io.plenum.database.TestDatabase;
import io.plenum.point.Quality;
import io.plenum.site.SiteModel;
import io.plenum.site.TestPlant;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Alarms that controllers report themselves: raised once, ended once, whatever is said twice or not at all. */
class ControllerEventsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final String FILTER = "ahu/filter";
    private static final Instant START = AlarmRig.START;

    private final SiteModel model = new TestPlant()
            .room("room")
            .equipment("ahu", "Air_Handling_Unit", "room")
            .number("ahu", "filter", "Filter_Differential_Pressure_Sensor")
            .number("ahu", "other", "Temperature_Sensor")
            .model();

    private AlarmRig rig = new AlarmRig(database.dataSource(), model);

    @BeforeEach
    void prepare() {
        AlarmRig.storePoints(database, model);
        rig.rules.add(TestRules.pattern("Filter_Differential_Pressure_Sensor", new Condition.Reported())
                .delays(Duration.ofSeconds(60), Duration.ofSeconds(60))
                .rule());
        rig.start();
    }

    @AfterEach
    void forget() {
        rig.stop();
        database.jdbc()
                .sql("ALTER TABLE alarm_event DISABLE TRIGGER USER; DELETE FROM alarm_event; DELETE FROM alarm;"
                        + " DELETE FROM alarm_pending; DELETE FROM alarm_rule; DELETE FROM controller_event;"
                        + " ALTER TABLE alarm_event ENABLE TRIGGER USER")
                .update();
    }

    private Alarm raised() throws InterruptedException {
        rig.said(FILTER, true, START);
        await(() -> rig.alarm(FILTER) != null);
        return Objects.requireNonNull(rig.alarm(FILTER));
    }

    private boolean returned() {
        Alarm alarm = rig.alarm(FILTER);
        return alarm != null && alarm.state() == AlarmState.RETURNED_UNACKNOWLEDGED;
    }

    /** The controller has waited its own delay: ours must not come on top. */
    @Test
    void anEventRaisesAtOnceWithTheControllersMessageAndItsEndReturns() throws Exception {
        Alarm alarm = raised();
        assertThat(alarm.message()).isEqualTo("Filter is blocked");
        assertThat(rig.history.events(alarm.id()).getFirst().detail()).isEqualTo("Filter is blocked");
        rig.said(FILTER, false, START.plusSeconds(1));
        await(this::returned);
        assertThat(rig.story(alarm.id())).containsExactly("RAISED", "RETURNED");
    }

    /** Networks repeat packets, and a controller that is asked tells again what it has told. */
    @Test
    void whatIsSaidTwiceIsRaisedOnce() throws Exception {
        Alarm alarm = raised();
        rig.said(FILTER, true, START);
        rig.present(FILTER, rig.event(FILTER, true, START));
        rig.said(FILTER, false, START.plusSeconds(1));
        await(this::returned);
        // A late copy of the first packet.
        rig.said(FILTER, true, START);
        await(() -> rig.meters.get("plenum.alarm.events.refused").gauge().value() == 1);
        assertThat(rig.active()).hasSize(1);
        assertThat(rig.story(alarm.id())).containsExactly("RAISED", "RETURNED");
    }

    /** The in-alarm flag and the event are two words for the same thing. */
    @Test
    void theFlagOfTheSamePointRaisesNoSecondAlarm() throws Exception {
        Alarm alarm = raised();
        rig.sample(FILTER, 400, Quality.ALARM);
        rig.move(Duration.ofSeconds(120));
        rig.said(FILTER, false, START.plusSeconds(100));
        rig.sample(FILTER, 100, Quality.GOOD);
        await(this::returned);
        assertThat(rig.active()).hasSize(1);
        assertThat(rig.story(alarm.id())).containsExactly("RAISED", "RETURNED");
    }

    /** After a restart an alarm goes on standing though its point's value looks well; what ended meanwhile ends now. */
    @Test
    void aRestartLosesAndRepeatsNothing() throws Exception {
        Alarm alarm = raised();
        rig.stop();
        rig = new AlarmRig(database.dataSource(), model).start();
        rig.sample(FILTER, 100, Quality.GOOD);
        rig.present(FILTER, rig.event(FILTER, true, START));
        rig.sample("ahu/other", 1);
        rig.move(Duration.ofSeconds(300));
        await(() -> rig.meters.get("plenum.alarm.queue").gauge().value() == 0);
        assertThat(Objects.requireNonNull(rig.alarm(FILTER)).condition()).isTrue();
        rig.present(FILTER);
        await(this::returned);
        assertThat(rig.story(alarm.id())).containsExactly("RAISED", "RETURNED");
    }

    /** The server was away when it happened. */
    @Test
    void whatIsFoundByAskingIsRaised() throws Exception {
        rig.present(FILTER, rig.event(FILTER, true, START.minusSeconds(3600)));
        await(() -> rig.alarm(FILTER) != null);
    }

    /** A controller that invents alarm after alarm fills neither memory nor store. */
    @Test
    void alarmsOfOnePointAreBounded() throws Exception {
        for (int i = 0; i < 100; i++) {
            var event = rig.event(FILTER, true, START);
            rig.accept(new io.plenum.point.ControllerEvent(
                    event.point(), "limit " + i, event.message(), true, false, 500, START));
        }
        await(() -> rig.meters.get("plenum.alarm.events.refused").gauge().value() == 84);
        await(() -> stored() == 16);
    }

    private int stored() {
        return database.jdbc()
                .sql("SELECT count(*) FROM controller_event")
                .query(Integer.class)
                .single();
    }
}
