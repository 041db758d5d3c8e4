package io.plenum.alarm;

import static io.plenum.alarm.AlarmRig.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.alarm.rule.Condition;
import io.plenum.alarm.state.ActiveAlarm;
import io.plenum.database.TestDatabase;
import io.plenum.point.ControllerEvent;
import io.plenum.site.SiteModel;
import io.plenum.site.TestPlant;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a controller reports of a point, and a rule that sees the same there and knows what to do about it. */
class ReportedAndRuleTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final String FILTER = "ahu/filter";
    private static final String CO2 = "room/co2";
    private static final String PUMP = "ahu/pump";

    private final SiteModel model = new TestPlant()
            .room("room")
            .equipment("ahu", "Air_Handling_Unit", "room")
            .binary("ahu", "filter", "Filter_Alarm")
            .number("room", "co2", "CO2_Sensor")
            .binary("ahu", "pump", "Pump_Fault_Status")
            .model();

    private final AlarmRig rig = new AlarmRig(database.dataSource(), model);
    private long filterRule;
    private long reportedRule;

    @BeforeEach
    void prepare() {
        AlarmRig.storePoints(database, model);
        reportedRule = rig.rules.add(TestRules.pattern("Point", new Condition.Reported())
                .priority(Priority.MEDIUM)
                .rule());
        // less urgent than what controllers report in general: the site knows its filters
        filterRule = rig.rules.add(TestRules.pattern("Filter_Alarm", new Condition.State(1))
                .priority(Priority.LOW)
                .rule());
        rig.rules.add(TestRules.pattern("CO2_Sensor", new Condition.Limit(null, 1500.0))
                .priority(Priority.LOW)
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

    private void says(String point, String message, boolean active) {
        rig.accept(new ControllerEvent(
                Objects.requireNonNull(model.point(point)).id(), "limit", message, active, false, 600, rig.now()));
    }

    private List<Alarm> headlines() {
        return rig.active().stream()
                .map(ActiveAlarm::alarm)
                .filter(alarm -> alarm.cause() == null)
                .toList();
    }

    private Alarm reported() {
        return rig.active().stream()
                .map(ActiveAlarm::alarm)
                .filter(alarm -> alarm.rule() == reportedRule)
                .findFirst()
                .orElseThrow();
    }

    /** Where nothing of ours knows better, the controller's words are the headline, and not the name of a rule for everything. */
    @Test
    void theControllersMessageIsTheHeadline() throws InterruptedException {
        says(PUMP, "  Motor protection\r\nof pump 2 has tripped ", true);
        await(() -> rig.active().size() == 1);
        assertThat(headlines()).extracting(Alarm::headline).containsExactly("Motor protection of pump 2 has tripped");
    }

    @Test
    void theRuleIsTheHeadlineWhereItComesFirst() throws InterruptedException {
        rig.sample(FILTER, 1);
        await(() -> rig.active().size() == 1);
        rig.move(Duration.ofHours(2));
        says(FILTER, "Filter dp high", true);
        await(() -> rig.active().size() == 2);
        assertThat(headlines()).extracting(Alarm::rule).containsExactly(filterRule);
        assertThat(reported().headline()).isEqualTo("Filter dp high");
    }

    /** Rules wait before they raise; controllers do not. */
    @Test
    void theRuleIsTheHeadlineAlsoWhereItComesLater() throws InterruptedException {
        says(FILTER, "Filter dp high", true);
        await(() -> rig.active().size() == 1);
        rig.move(Duration.ofHours(2));
        rig.sample(FILTER, 1);
        await(() -> rig.active().size() == 2);
        assertThat(headlines()).extracting(Alarm::rule).containsExactly(filterRule);
        assertThat(rig.story(reported().id())).containsExactly("RAISED", "FOLDED");
    }

    /** A limit is never the cause of anything else, but it is the same as what the controller reports of that very point. */
    @Test
    void aLimitOfOursIsTheHeadlineOfItsOwnPoint() throws InterruptedException {
        says(CO2, "CO2 high limit", true);
        await(() -> rig.active().size() == 1);
        rig.sample(CO2, 1800);
        await(() -> rig.active().size() == 2);
        assertThat(headlines()).extracting(Alarm::message).containsOnlyNulls();
        assertThat(headlines()).hasSize(1);
    }

    @Test
    void whatIsReportedOfAnotherPointStaysAHeadline() throws InterruptedException {
        rig.sample(FILTER, 1);
        says(PUMP, "Tripped", true);
        await(() -> rig.active().size() == 2);
        assertThat(headlines()).hasSize(2);
    }

    /** The rule's alarm has gone, the controller's has not: somebody has to see it. */
    @Test
    void whatTheControllerStillReportsComesBackWhenTheRuleIsQuiet() throws InterruptedException {
        rig.sample(FILTER, 1);
        says(FILTER, "Filter dp high", true);
        await(() -> rig.active().size() == 2);
        rig.sample(FILTER, 0);
        rig.move(Duration.ofMinutes(5));
        rig.sample(FILTER, 0);
        await(() -> rig.active().stream()
                .anyMatch(
                        one -> one.alarm().rule() == filterRule && !one.alarm().condition()));
        // upkeep looks once when the cause is over and once when the grace has passed; it may just have looked before
        // the return was stored
        rig.move(Duration.ofMinutes(1));
        await(() -> rig.active().stream().anyMatch(one -> one.causeOver() != null));
        rig.move(Duration.ofMinutes(15));
        rig.sample(FILTER, 0);
        await(() -> reported().cause() == null);
    }

    /** It came back for another reason than the first time: the old reason would be a wrong headline. */
    @Test
    void whatComesAgainSaysWhyThisTime() throws InterruptedException {
        says(PUMP, "Motor protection", true);
        await(() -> rig.active().size() == 1);
        rig.move(Duration.ofSeconds(1));
        says(PUMP, "", false);
        await(() -> !reported().condition());
        rig.move(Duration.ofSeconds(1));
        says(PUMP, "Dry running", true);
        await(() -> reported().condition());
        assertThat(reported().headline()).isEqualTo("Dry running");
        assertThat(database.jdbc()
                        .sql("SELECT message FROM alarm WHERE closed IS NULL")
                        .query(String.class)
                        .list())
                .containsExactly("Dry running");
    }
}
