package io.plenum.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.plenum.MovableClock;
import io.plenum.alarm.AlarmEvent;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.AlarmsChanged;
import io.plenum.alarm.Priority;
import io.plenum.database.TestDatabase;
import io.plenum.delivery.DeliveryState;
import io.plenum.delivery.mail.Mail;
import io.plenum.delivery.mail.MailContent;
import io.plenum.delivery.mail.MailOutbox;
import io.plenum.delivery.mail.MailSender;
import io.plenum.delivery.mail.MailStore;
import io.plenum.notify.reach.PhoneMissing;
import io.plenum.notify.rota.Recipient;
import io.plenum.notify.rota.RecipientStore;
import io.plenum.notify.rota.Route;
import io.plenum.notify.rota.RouteStore;
import io.plenum.notify.webhook.PhoneMessage;
import io.plenum.point.Point;
import io.plenum.site.FloorPlans;
import io.plenum.site.SiteModel;
import io.plenum.site.TestModels;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.ArgumentCaptor;

/** From alarms to mails in a real mail server's hands, over its outages and our restarts. */
class MailsReachPeopleTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static SiteModel model = TestModels.oneRoom(List.of());
    private static FloorPlans plans = floor -> null;
    private static List<String> points = List.of();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T10:00:00Z"));
    private final FakeAlarms alarms = new FakeAlarms(model, clock);
    private int port;
    private GreenMail mail = new GreenMail();
    private NotifierUnderTest notifier = notifierAt(0);

    @BeforeAll
    static void readTheBuilding() throws IOException {
        model = TestModels.aulaHouse();
        plans = TestModels.aulaPlans();
        points = model.points().stream()
                .filter(point -> point.brickClass().equals("Zone_Air_Temperature_Sensor"))
                .map(Point::key)
                .toList();
    }

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        database.jdbc()
                .sql(
                        "TRUNCATE recipient, rota, route, delivery, pending_notification, alarm_notice, escalation, used_link CASCADE")
                .update();
        startMail();
        restart();
    }

    @AfterEach
    void stop() {
        mail.stop();
        notifier.close();
    }

    private NotifierUnderTest notifierAt(int smtp) {
        return new NotifierUnderTest(database.dataSource(), smtp, alarms, model, plans, clock);
    }

    private void restart() {
        notifier.close();
        notifier = notifierAt(port);
    }

    private void startMail() {
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
    }

    private void forward(Duration by) {
        clock.forward(by);
        notifier.work();
    }

    private List<AlarmsChanged.AlarmChange> raise(int count, Priority priority) {
        List<AlarmsChanged.AlarmChange> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            changes.add(alarms.raise(points.get(i % points.size()), priority, null));
        }
        return changes;
    }

    /** The promise of folding, kept in the mailbox: one trouble, one mail, and it says what it explains. */
    @Test
    void thirtyDependentAlarmsAreOneMail() throws Exception {
        notifier.routeAllTo(NotifierUnderTest.person("tina", "en"));
        List<AlarmsChanged.AlarmChange> first = raise(30, Priority.MEDIUM);
        notifier.publish(first);
        AlarmsChanged.AlarmChange cause = alarms.raise(points.get(31), Priority.URGENT, null);
        notifier.publish(List.of(cause));
        clock.forward(Duration.ofSeconds(10));
        notifier.work();
        assertThat(mail.getReceivedMessages()).isEmpty();
        notifier.publish(first.stream()
                .map(change -> alarms.change(
                        change.alarm().id(),
                        AlarmState.UNACKNOWLEDGED,
                        true,
                        cause.alarm().id(),
                        AlarmEvent.Kind.FOLDED))
                .toList());
        forward(Duration.ofSeconds(30));
        forward(Duration.ofMinutes(1));

        MimeMessage[] received = mail.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(MailText.html(received[0])).contains("it explains 30 further alarms");

        // One of them outlives its cause: it is a headline of its own now.
        long survivor = first.getFirst().alarm().id();
        notifier.publish(
                List.of(alarms.change(survivor, AlarmState.UNACKNOWLEDGED, true, null, AlarmEvent.Kind.UNFOLDED)));
        forward(Duration.ofSeconds(30));
        assertThat(mail.getReceivedMessages()).hasSize(2);
    }

    /** Alarms, outage, restart: nobody may learn of an alarm too late or never, nor take a repeat for a new one. */
    @Test
    void tenMinutesWithoutMailServerAndARestartLoseNothing() throws Exception {
        notifier.routeAllTo(NotifierUnderTest.person("tina", "en"));
        mail.stop();
        List<Long> raised = new ArrayList<>();
        for (int minute = 0; minute < 10; minute++) {
            List<AlarmsChanged.AlarmChange> now = raise(1, Priority.HIGH);
            notifier.publish(now);
            now.forEach(change -> raised.add(change.alarm().id()));
            forward(Duration.ofSeconds(30));
            if (minute == 5) {
                restart();
            }
            forward(Duration.ofSeconds(30));
        }
        startMail();
        for (int i = 0; i < 20; i++) {
            forward(Duration.ofMinutes(1));
        }
        assertThat(notifier.bean(MailStore.class).count(DeliveryState.PENDING)).isZero();
        Map<String, List<String>> byAlarm = Arrays.stream(mail.getReceivedMessages())
                .collect(
                        Collectors.groupingBy(MailText::thread, Collectors.mapping(MailText::id, Collectors.toList())));
        assertThat(byAlarm)
                .containsOnlyKeys(raised.stream()
                        .map(id -> "<alarm-" + id + "@example.org>")
                        .toList());
        assertThat(byAlarm.values())
                .allSatisfy(ids -> assertThat(ids.stream().distinct()).hasSize(1));
    }

    /** Whoever dies between sending and noting it sends again; the mail system must be able to tell. */
    @Test
    void aRepeatHasTheSameMessageId() throws Exception {
        notifier.routeAllTo(NotifierUnderTest.person("tina", "en"));
        notifier.publish(raise(1, Priority.HIGH));
        forward(Duration.ofSeconds(30));
        database.jdbc()
                .sql("UPDATE delivery SET state = 'PENDING', lease = ?")
                .param(clock.instant().plusSeconds(60).atOffset(ZoneOffset.UTC))
                .update();
        restart();
        forward(Duration.ofSeconds(30));
        assertThat(mail.getReceivedMessages()).hasSize(1);
        forward(Duration.ofMinutes(2));
        assertThat(Arrays.stream(mail.getReceivedMessages()).map(MailText::id))
                .hasSize(2)
                .containsOnly(MailText.id(mail.getReceivedMessages()[0]));
    }

    /** Ten mails are read, ten thousand are not. */
    @Test
    void tenThousandAlarmsStayWithinTheFloodLimit() throws Exception {
        notifier.routeAllTo(NotifierUnderTest.person("tina", "en"));
        notifier.publish(raise(5000, Priority.LOW));
        notifier.publish(raise(4990, Priority.MEDIUM));
        notifier.publish(raise(10, Priority.URGENT));
        forward(Duration.ofSeconds(30));
        forward(Duration.ofMinutes(1));
        notifier.publish(raise(5, Priority.URGENT));
        forward(Duration.ofSeconds(30));

        MimeMessage[] received = mail.getReceivedMessages();
        assertThat(received).hasSize(11);
        List<String> subjects = Arrays.stream(received).map(MailText::subject).toList();
        assertThat(subjects.stream().filter(subject -> subject.contains("Urgent")))
                .hasSize(10);
        assertThat(subjects).anyMatch(subject -> subject.contains("9,990"));
        // What came later is told when the period is over.
        forward(Duration.ofMinutes(11));
        assertThat(mail.getReceivedMessages()).hasSize(16);
    }

    @Test
    void theNextPersonIsToldWhereNobodyAcknowledges() throws Exception {
        notifier.routeAllTo(NotifierUnderTest.person("tina", "en"), NotifierUnderTest.person("olaf", "de"));
        List<AlarmsChanged.AlarmChange> two = raise(2, Priority.HIGH);
        notifier.publish(two);
        forward(Duration.ofSeconds(30));
        assertThat(recipients()).containsExactly("tina@example.org", "tina@example.org");
        alarms.acknowledge(two.getFirst().alarm().id(), "tina", "");
        forward(Duration.ofMinutes(14));
        assertThat(recipients()).hasSize(2);
        forward(Duration.ofMinutes(2));
        assertThat(recipients()).containsExactly("tina@example.org", "tina@example.org", "olaf@example.org");
        MimeMessage last = mail.getReceivedMessages()[2];
        assertThat(MailText.subject(last)).startsWith("Re: ").contains("Hoch");
        assertThat(MailText.thread(last))
                .isEqualTo("<alarm-" + two.getLast().alarm().id() + "@example.org>");
    }

    /** A mail that the server will never take must not hold up the others, and must be seen. */
    /** Who has no mail server has a notification centre all the same, and escalation does not stop for want of one. */
    @Test
    void withoutAMailServerPeopleWithAnAccountAreToldAllTheSame() {
        mail.stop();
        notifier.close();
        notifier = notifierAt(0);
        database.jdbc()
                .sql(
                        "INSERT INTO app_user (name, password_hash, role) VALUES ('tina', 'x', 'OPERATOR') ON CONFLICT DO NOTHING")
                .update();
        Recipient tina =
                new Recipient(0, "tina", "tina", "tina@example.org", "en", ZoneOffset.UTC, null, null, Priority.URGENT);
        notifier.routeAllTo(NotifierUnderTest.person("olaf", "de"), tina);
        List<AlarmNotified> told = new ArrayList<>();
        notifier.onEvent(AlarmNotified.class, told::add);
        notifier.publish(raise(1, Priority.HIGH));
        forward(Duration.ofMinutes(1));
        assertThat(told).as("olaf has no account").isEmpty();
        forward(Duration.ofMinutes(16));
        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.account()).isEqualTo("tina");
            assertThat(one.reason()).isEqualTo(PendingNotifications.Reason.ESCALATED);
        });
        forward(Duration.ofMinutes(30));
        assertThat(told).as("once").hasSize(1);
        assertThat(notifier.bean(NotifiedAlarms.class).unacknowledged()).hasSize(1);
        assertThat(notifier.bean(NotificationSchedule.class).next(false))
                .as("nothing is asked for again and again")
                .isNull();
    }

    /** A step that names a gateway reaches the phone beside the mail: where the gateway fails nothing is lost. */
    @Test
    void aStepReachesThePhoneBesideTheMail() throws Exception {
        database.jdbc()
                .sql(
                        "INSERT INTO app_user (name, password_hash, role) VALUES ('tina', 'x', 'OPERATOR') ON CONFLICT DO NOTHING")
                .update();
        long gateway = database.jdbc().sql("""
            INSERT INTO webhook (name, url, enabled, kinds, priorities, orders, secret, format, template)
            VALUES ('SMS', 'https://x', true, '{}', '{}', false, '', 'PERSON', '{phone}') RETURNING id""").query(Long.class).single();
        Recipient tina =
                new Recipient(0, "tina", "tina", "tina@example.org", "en", ZoneOffset.UTC, null, null, Priority.URGENT);
        long id = notifier.bean(RecipientStore.class).save(tina);
        List<Route.Step> steps = List.of(new Route.Step(id, null, 15, gateway));
        notifier.bean(RouteStore.class)
                .save(new Route(0, "all", true, null, null, EnumSet.allOf(Priority.class), null, false, steps));
        List<PhoneMissing> missing = new ArrayList<>();
        notifier.onEvent(PhoneMissing.class, missing::add);
        notifier.publish(raise(1, Priority.LOW));
        forward(Duration.ofMinutes(1));
        assertThat(recipients()).containsExactly("tina@example.org");
        assertThat(missing).hasSize(1);

        when(notifier.phones.of("tina")).thenReturn("+49301234567");
        doThrow(new IllegalStateException("broken")).when(notifier.gateways).send(eq(gateway), any());
        notifier.publish(raise(5, Priority.HIGH));
        forward(Duration.ofMinutes(1));
        ArgumentCaptor<PhoneMessage> sent = ArgumentCaptor.captor();
        verify(notifier.gateways).send(eq(gateway), sent.capture());
        assertThat(sent.getValue().phone()).isEqualTo("+49301234567");
        assertThat(sent.getValue().more()).isEqualTo(4);
        assertThat(recipients()).as("the mails come all the same").hasSize(6);
        database.jdbc().sql("DELETE FROM webhook").update();
    }

    @Test
    void whatIsRefusedForGoodBecomesADeadLetterThatCanBeTriedAgain() throws Exception {
        notifier.bean(MailSender.class)
                .send("x", "no.such@example.org", "en", new MailContent("s", List.of("p"), null, null, null));
        database.jdbc().sql("UPDATE mail SET address = 'not an address'").update();
        for (int i = 0; i < 3; i++) {
            forward(Duration.ofMinutes(16));
        }
        MailOutbox outbox = notifier.bean(MailOutbox.class);
        List<Mail> dead = notifier.bean(MailStore.class).list(DeliveryState.DEAD, 0, 10);
        assertThat(dead).hasSize(1);
        assertThat(dead.getFirst().error()).isNotEmpty();
        database.jdbc().sql("UPDATE mail SET address = 'right@example.org'").update();
        assertThat(outbox.sendAgain(dead.getFirst().id())).isTrue();
        notifier.work();
        assertThat(recipients()).containsExactly("right@example.org");
        assertThat(outbox.sendAgain(dead.getFirst().id())).isFalse();
        assertThat(database.jdbc()
                        .sql("SELECT content IS NULL FROM mail")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    /** A name is not markup and not a header, wherever it comes from. */
    @Test
    void nothingThatPeopleTypeIsTakenForMarkup() throws Exception {
        notifier.routeAllTo(new Recipient(
                0,
                "<img src=x onerror=alert(1)>\r\nBcc: eve@example.org",
                null,
                "tina@example.org",
                "fr",
                ZoneOffset.UTC,
                null,
                null,
                Priority.URGENT));
        notifier.publish(raise(1, Priority.URGENT));
        forward(Duration.ofSeconds(30));
        MimeMessage received = mail.getReceivedMessages()[0];
        assertThat(MailText.html(received)).doesNotContain("<img src=x").contains("&lt;img src=x");
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    private List<String> recipients() throws Exception {
        List<String> to = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            to.add(((InternetAddress) message.getAllRecipients()[0]).getAddress());
        }
        return to;
    }
}
