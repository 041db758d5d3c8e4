package io.plenum.alarm.engine;

import static io.plenum.alarm.AlarmRig.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmRig;
import io.plenum.alarm.Priority;
import io.plenum.alarm.TestRules;
import io.plenum.alarm.correlation.AlarmType;
import io.plenum.alarm.rule.AlarmRule.Target;
import io.plenum.alarm.rule.Condition;
import io.plenum.alarm.state.ActiveAlarm;
import io.plenum.database.TestDatabase;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.device.GatewayFollower.CertificateEnd;
import io.plenum.point.device.GatewayFollower.GatewayCondition;
import io.plenum.site.SiteModel;
import io.plenum.site.TestPlant;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A gateway that is silent is one alarm with its name; what it reads is not said to be dead. */
class GatewayAlarmTest {

    private static final String SENSOR = "vav/temperature";

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private final SiteModel model = new TestPlant()
            .equipment("vav", "Variable_Air_Volume_Box")
            .number("vav", "temperature", "Zone_Air_Temperature_Sensor")
            .model();
    private final AlarmRig rig = new AlarmRig(database.dataSource(), model);

    @BeforeEach
    void prepare() {
        AlarmRig.storePoints(database, model);
        rig.rules.add(TestRules.pattern("", new Condition.GatewaySilent())
                .target(new Target.EachGateway())
                .priority(Priority.HIGH)
                .rule());
        rig.rules.add(TestRules.pattern("", new Condition.BufferFull())
                .target(new Target.EachGateway())
                .rule());
        rig.rules.add(TestRules.pattern("", new Condition.CertificateEnds(30))
                .target(new Target.EachGateway())
                .rule());
        rig.rules.add(TestRules.pattern("", new Condition.CertificateEnds(7))
                .target(new Target.EachGateway())
                .priority(Priority.URGENT)
                .rule());
        rig.rules.add(TestRules.pattern("", new Condition.Untrusted())
                .target(new Target.EachDevice())
                .rule());
        rig.start();
        rig.sample(SENSOR, 21);
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

    private String gateway() {
        Point point = Objects.requireNonNull(model.point(SENSOR));
        PointSource source = Objects.requireNonNull(point.source());
        return "gateway-of-" + source.connection();
    }

    /** As the watch says it each second; the rules' delays pass. */
    private void say(boolean silent, boolean full) {
        for (int turn = 0; turn < 3; turn++) {
            rig.gateways(List.of(
                    new GatewayCondition(gateway(), silent, full, 0, List.of()),
                    new GatewayCondition("annex", false, false, 0, List.of())));
            rig.move(Duration.ofMinutes(5));
        }
    }

    private @Nullable Alarm alarm(AlarmType nature) {
        return rig.active().stream()
                .filter(one -> one.nature() == nature)
                .map(ActiveAlarm::alarm)
                .findFirst()
                .orElse(null);
    }

    @Test
    void aSilentGatewayIsAnAlarmWithItsNameUntilItIsBack() throws InterruptedException {
        say(true, false);
        await(() -> alarm(AlarmType.GATEWAY_SILENT) != null);
        Alarm alarm = Objects.requireNonNull(alarm(AlarmType.GATEWAY_SILENT));
        assertThat(alarm.subject()).isEqualTo(gateway());
        assertThat(rig.active()).hasSize(1);
        say(false, false);
        await(() -> rig.story(alarm.id()).contains("RETURNED"));
    }

    @Test
    void aFullBufferIsAnAlarmOfItsOwn() throws InterruptedException {
        say(false, true);
        await(() -> alarm(AlarmType.GATEWAY_TROUBLE) != null);
        Alarm alarm = Objects.requireNonNull(alarm(AlarmType.GATEWAY_TROUBLE));
        assertThat(alarm.subject()).isEqualTo(gateway());
        say(false, false);
        await(() -> rig.story(alarm.id()).contains("RETURNED"));
    }

    /** People need weeks for a new certificate, and an hour's notice is none: a warning, then an urgent alarm, until it is renewed. */
    @Test
    void aCertificateThatEndsIsAWarningAndThenUrgentUntilItIsRenewed() throws InterruptedException {
        CertificateEnd end = new CertificateEnd("CN=plc", "plant", AlarmRig.START.plus(Duration.ofDays(40)));
        certificates(List.of(end));
        assertThat(rig.active()).isEmpty();
        rig.move(Duration.ofDays(11));
        certificates(List.of(end));
        await(() -> rig.active().size() == 1);
        Alarm warning = rig.active().iterator().next().alarm();
        assertThat(warning.priority()).isNotEqualTo(Priority.URGENT);
        assertThat(warning.subject()).isEqualTo(gateway());
        assertThat(warning.message()).isEqualTo("CN=plc (plant): 2026-02-14T08:00:00Z");
        rig.move(Duration.ofDays(23));
        certificates(List.of(end));
        await(() -> rig.active().size() == 2);
        // It has ended, and the gateway is restarted: what it has not said yet changes nothing.
        rig.move(Duration.ofDays(10));
        certificates(null);
        assertThat(rig.active()).hasSize(2).allMatch(one -> one.alarm().condition());
        certificates(List.of());
        await(() -> rig.active().stream().noneMatch(one -> one.alarm().condition()));
    }

    private void certificates(@Nullable List<CertificateEnd> ends) {
        for (int turn = 0; turn < 3; turn++) {
            rig.gateways(List.of(new GatewayCondition(gateway(), false, false, 0, ends)));
            rig.move(Duration.ofMinutes(5));
        }
    }

    /** Its controller may be well: nobody who is called at night looks for it there. */
    @Test
    void whatItReadsIsNotCalledDead() throws InterruptedException {
        rig.away(SENSOR, gateway());
        say(true, false);
        await(() -> alarm(AlarmType.GATEWAY_SILENT) != null);
        rig.move(Duration.ofHours(1));
        // An alarm that is raised later than a silent controller would be.
        say(true, true);
        await(() -> alarm(AlarmType.GATEWAY_TROUBLE) != null);
        assertThat(alarm(AlarmType.DEVICE_DOWN)).isNull();
        // When the gateway is back and the controller is not, that is an alarm.
        rig.sample(SENSOR, 21, Quality.DOWN);
        say(false, false);
        await(() -> alarm(AlarmType.DEVICE_DOWN) != null);
    }

    /** A controller that fell silent just before is a consequence that nobody looks after now. */
    @Test
    void whatWasSilentBeforeIsPutBeneathIt() throws InterruptedException {
        rig.sample(SENSOR, 21, Quality.DOWN);
        rig.move(Duration.ofSeconds(90));
        await(() -> alarm(AlarmType.DEVICE_DOWN) != null);
        for (int turn = 0; turn < 3; turn++) {
            rig.gateways(List.of(new GatewayCondition(gateway(), true, false, 0, List.of())));
            rig.move(Duration.ofSeconds(30));
        }
        await(() -> alarm(AlarmType.GATEWAY_SILENT) != null);
        long cause = Objects.requireNonNull(alarm(AlarmType.GATEWAY_SILENT)).id();
        await(() -> Objects.equals(
                Objects.requireNonNull(alarm(AlarmType.DEVICE_DOWN)).cause(), cause));
    }
}
