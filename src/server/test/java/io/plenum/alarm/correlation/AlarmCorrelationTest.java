package io.plenum.alarm.correlation;

import static io.plenum.alarm.AlarmRig.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmEvent;
import io.plenum.alarm.AlarmRig;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.Priority;
import io.plenum.alarm.TestRules;
import io.plenum.alarm.rule.AlarmRule;
import io.plenum.alarm.rule.Condition;
import io.plenum.alarm.state.ActiveAlarm;
import io.plenum.alarm.state.OperatorActions;
import io.plenum.database.TestDatabase;
import io.plenum.point.Quality;
import io.plenum.site.SiteModel;
import io.plenum.site.TestPlant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AlarmCorrelationTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final int ZONES = 30;
    private static final String TRIP = "ahu/trip";

    private final SiteModel model = plant();
    private final AlarmRig rig = new AlarmRig(database.dataSource(), model);

    private static SiteModel plant() {
        String[] boxes = IntStream.range(0, ZONES).mapToObj(i -> "vav-" + i).toArray(String[]::new);
        TestPlant plant = new TestPlant()
                .equipment("ahu", "Air_Handling_Unit", boxes)
                .binary("ahu", "trip", "Fault_Status")
                .binary("ahu", "filter", "Filter_Alarm")
                .number("ahu", "supply", "Supply_Air_Temperature_Sensor");
        for (String box : boxes) {
            plant.equipment(box, "Variable_Air_Volume_Box_With_Reheat")
                    .number(box, "temperature", "Zone_Air_Temperature_Sensor");
        }
        return plant.model();
    }

    @BeforeEach
    void prepare() {
        AlarmRig.storePoints(database, model);
        rig.rules.add(TestRules.pattern("Fault_Status", new Condition.State(1))
                .priority(Priority.HIGH)
                .rule());
        rig.rules.add(TestRules.pattern("Filter_Alarm", new Condition.State(1))
                .priority(Priority.LOW)
                .rule());
        rig.rules.add(TestRules.pattern("Zone_Air_Temperature_Sensor", new Condition.Limit(null, 26.0))
                .rule());
        rig.rules.add(TestRules.pattern("", new Condition.Untrusted())
                .target(new AlarmRule.Target.EachDevice())
                .priority(Priority.HIGH)
                .rule());
        rig.rules.add(TestRules.pattern("Supply_Air_Temperature_Sensor", new Condition.Untrusted())
                .priority(Priority.LOW)
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

    private void zones(double temperature) {
        for (int zone = 0; zone < ZONES; zone++) {
            rig.sample("vav-" + zone + "/temperature", temperature);
        }
    }

    private List<String> headlines() {
        List<String> keys = new ArrayList<>();
        for (ActiveAlarm entry : rig.active()) {
            if (entry.alarm().cause() == null) {
                keys.add(entry.alarm().pointKey());
            }
        }
        return keys;
    }

    /** The case for which the whole thing exists: one thing is broken, so one thing is told. */
    @Test
    void thirtyZonesBeneathTheirAirHandlerAreOneHeadline() throws InterruptedException {
        rig.sample(TRIP, 1);
        rig.move(Duration.ofMinutes(10));
        zones(28);
        await(() -> rig.active().size() == ZONES + 1);

        assertThat(headlines()).containsExactly(TRIP);
        Alarm zone = Objects.requireNonNull(rig.alarm("vav-7/temperature"));
        assertThat(rig.story(zone.id())).containsExactly("RAISED", "FOLDED");
        // Listeners of the first event know already that this is no headline.
        assertThat(rig.told.stream()
                        .filter(change -> change.event().kind() == AlarmEvent.Kind.RAISED)
                        .filter(change -> change.alarm().cause() == null))
                .hasSize(1);
    }

    /** A sensor may be quicker than the controller that tells of the trip. */
    @Test
    void whatWasRaisedShortlyBeforeItsCauseIsFoldedToo() throws InterruptedException {
        zones(28);
        await(() -> rig.active().size() == ZONES);
        rig.move(Duration.ofMinutes(1));
        rig.sample(TRIP, 1);
        await(() -> rig.active().size() == ZONES + 1);

        assertThat(headlines()).containsExactly(TRIP);
    }

    @Test
    void whatIsLongOlderThanTheCauseStaysAHeadline() throws InterruptedException {
        rig.sample("vav-3/temperature", 28);
        await(() -> rig.active().size() == 1);
        rig.move(Duration.ofMinutes(5));
        rig.sample(TRIP, 1);
        await(() -> rig.active().size() == 2);

        assertThat(headlines()).containsExactlyInAnyOrder(TRIP, "vav-3/temperature");
    }

    /** A full filter, told at low priority, must never hide that people are freezing. */
    @Test
    void nothingIsHiddenBeneathWhatIsLessUrgent() throws InterruptedException {
        rig.sample("ahu/filter", 1);
        rig.sample("vav-3/temperature", 28);
        await(() -> rig.active().size() == 2);

        assertThat(headlines()).containsExactlyInAnyOrder("ahu/filter", "vav-3/temperature");
    }

    @Test
    void aConsequenceThatOutlivesItsCauseComesBack() throws InterruptedException {
        rig.sample(TRIP, 1);
        zones(28);
        await(() -> rig.active().size() == ZONES + 1);
        Alarm zone = Objects.requireNonNull(rig.alarm("vav-7/temperature"));
        acknowledge(TRIP);
        assertThat(Objects.requireNonNull(rig.alarm("vav-7/temperature")).state())
                .isEqualTo(AlarmState.ACKNOWLEDGED);

        rig.move(Duration.ofMinutes(20));
        rig.sample(TRIP, 0);
        for (int other = 0; other < ZONES; other++) {
            rig.sample("vav-" + other + "/temperature", other == 7 ? 28 : 22);
        }
        await(() -> rig.active().size() == 1);
        assertThat(headlines()).isEmpty();
        await(() -> rig.active().iterator().next().causeOver() != null);
        // The grace may begin anew with a round that was under way when the clock moved: time goes on, as it does.
        await(() -> {
            rig.move(Duration.ofSeconds(30));
            return !headlines().isEmpty();
        });

        assertThat(headlines()).containsExactly("vav-7/temperature");
        assertThat(Objects.requireNonNull(rig.alarm("vav-7/temperature")).state())
                .isEqualTo(AlarmState.UNACKNOWLEDGED);
        assertThat(rig.story(zone.id())).containsExactly("RAISED", "FOLDED", "ACKNOWLEDGED", "UNFOLDED");
    }

    private void acknowledge(String point) {
        Alarm alarm = Objects.requireNonNull(rig.alarm(point));
        rig.commands.change(List.of(), draft -> new OperatorActions(draft, rig.now())
                .acknowledge(Objects.requireNonNull(draft.find(alarm.id())), "mara", ""));
    }

    /** One cable is cut: the controller is the headline, its sensors are not. */
    @Test
    void aSilentControllerIsTheCauseOfItsSilentPoints() throws InterruptedException {
        rig.sample("ahu/supply", 18, Quality.DOWN);
        await(() -> rig.active().size() == 2);
        assertThat(headlines()).hasSize(1);
        Alarm sensor = rig.active().stream()
                .map(ActiveAlarm::alarm)
                .filter(alarm -> alarm.cause() != null)
                .findFirst()
                .orElseThrow();
        assertThat(sensor.pointKey()).isEqualTo("ahu/supply");
        assertThat(sensor.priority()).isEqualTo(Priority.LOW);
    }
}
