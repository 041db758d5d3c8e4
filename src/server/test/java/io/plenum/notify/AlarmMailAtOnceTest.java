package io.plenum.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.plenum.alarm.AlarmsChanged;
import io.plenum.alarm.Priority;
import io.plenum.database.TestDatabase;
import io.plenum.delivery.CommitSignal;
import io.plenum.delivery.DeliveryDispatcher;
import io.plenum.site.SiteModel;
import io.plenum.site.TestModels;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the commit of an alarm to the mail without any poll: nothing here calls the jobs, so a poll could be an hour away. */
class AlarmMailAtOnceTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Duration AT_ONCE = Duration.ofSeconds(20);

    private final Clock clock = Clock.systemUTC();
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    private static String zone(SiteModel model) {
        return model.points().stream()
                .filter(point -> point.brickClass().equals("Zone_Air_Temperature_Sensor"))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private NotifierUnderTest notifier(FakeAlarms alarms, SiteModel model, Duration settle) {
        NotifySettings settings =
                new NotifySettings(settle, 10, Duration.ofMinutes(10), Duration.ofHours(24), Duration.ofDays(90), true);
        return new NotifierUnderTest(
                database.dataSource(),
                mail.getSmtp().getPort(),
                alarms,
                model,
                floor -> null,
                clock,
                settings,
                new CommitSignal());
    }

    /** The commit wakes the planner when the alarm has settled, the planner's commit wakes the dispatcher, and the mail is there. */
    @Test
    void anAlarmIsMailedWithoutAPoll() throws IOException {
        SiteModel model = TestModels.aulaHouse();
        FakeAlarms alarms = new FakeAlarms(model, clock);
        try (NotifierUnderTest notifier = notifier(alarms, model, Duration.ofMillis(1500))) {
            notifier.routeAllTo(NotifierUnderTest.person("tina", "en"));

            AlarmsChanged.AlarmChange raised = alarms.raise(zone(model), Priority.HIGH, null);
            notifier.publish(List.of(raised));

            await().atMost(AT_ONCE).until(() -> mail.getReceivedMessages().length == 1);
            await().atMost(AT_ONCE).until(notifier.bean(DeliveryDispatcher.class)::idle);
            assertThat(mail.getReceivedMessages()).hasSize(1);
        }
    }
}
