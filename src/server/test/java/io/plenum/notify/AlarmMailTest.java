package io.plenum.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.plenum.MovableClock;
import io.plenum.alarm.AlarmsChanged;
import io.plenum.alarm.Priority;
import io.plenum.database.TestDatabase;
import io.plenum.notify.rota.Recipient;
import io.plenum.point.Point;
import io.plenum.site.SiteModel;
import io.plenum.site.TestModels;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the mail about an alarm. */
class AlarmMailTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final MovableClock clock = new MovableClock(NOW);

    /** Whoever reads it on a phone at night has all that is needed, in their language, and nothing is fetched from outside. */
    @ParameterizedTest
    @CsvSource({
        "en, Urgent, Acknowledge, What to check, it explains 2",
        "de, Dringend, Quittieren, Handlungsanweisung, er erklärt 2",
        "fr, Urgente, Acquitter, À vérifier, elle explique 2"
    })
    void tellsWhatWhereSinceWhenWhyAndWhatToDo(
            String language, String priority, String button, String check, String explains) throws Exception {
        MimeMessage mail = mail(language);
        String html = MailText.html(mail);

        assertThat(MailText.subject(mail)).contains(priority).contains("Zone too warm");
        assertThat(html)
                .contains(
                        priority,
                        button,
                        check,
                        explains,
                        "Aula House",
                        "28.4".replace('.', language.equals("en") ? '.' : ','))
                .contains("https://plenum.example.org/act/", "https://plenum.example.org/alarms/1")
                .contains("color-scheme", "prefers-color-scheme: dark", "cid:plan", "cid:trend")
                .doesNotContain("src=\"http", "@import", "<script", "<link", "notify.");
        assertThat(MailText.plain(mail)).contains(priority, button, explains, "https://plenum.example.org/act/");
        Map<String, byte[]> images = MailText.images(mail);
        assertThat(images).containsOnlyKeys("plan", "trend");
        assertThat(images.values()).allSatisfy(png -> assertThat(png).hasSizeBetween(3_000, 200_000));
        dump(language, html, images);
    }

    /** Mailboxes without an account get no links that act: nobody could be held to them. */
    @Test
    void withoutAnAccountThereAreNoLinksThatAct() throws Exception {
        assertThat(MailText.html(mail(NotifierUnderTest.person("duty", "en"), "tina")))
                .doesNotContain("/act/")
                .contains("https://plenum.example.org/alarms/1");
    }

    /** For a look at it: {@code target/mail/*.html}. */
    private static void dump(String language, String html, Map<String, byte[]> images) throws IOException {
        String page = html;
        for (Map.Entry<String, byte[]> image : images.entrySet()) {
            page = page.replace(
                    "cid:" + image.getKey(),
                    "data:image/png;base64," + Base64.getEncoder().encodeToString(image.getValue()));
        }
        Path folder = Files.createDirectories(Path.of("target/mail"));
        Files.writeString(folder.resolve("alarm-" + language + ".html"), page);
    }

    private MimeMessage mail(String language) throws Exception {
        String account = "tina-" + language;
        database.jdbc()
                .sql("INSERT INTO app_user (name, password_hash, role) VALUES (?, 'x', 'OPERATOR')")
                .param(account)
                .update();
        Recipient person = new Recipient(
                0,
                "Tina Berg",
                account,
                "tina@example.org",
                language,
                ZoneId.of("Europe/Berlin"),
                null,
                null,
                Priority.URGENT);
        return mail(person, account);
    }

    private MimeMessage mail(Recipient person, String account) throws Exception {
        SiteModel model = TestModels.aulaHouse();
        FakeAlarms alarms = new FakeAlarms(model, clock);
        database.jdbc()
                .sql(
                        "TRUNCATE recipient, rota, route, delivery, pending_notification, alarm_notice, escalation, sample CASCADE")
                .update();
        List<Point> zones = model.points().stream()
                .filter(point -> point.brickClass().equals("Zone_Air_Temperature_Sensor"))
                .toList();
        Point point = zones.get(zones.size() / 2);
        warm(database.jdbc(), point);
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (NotifierUnderTest notifier = new NotifierUnderTest(
                database.dataSource(), mail.getSmtp().getPort(), alarms, model, TestModels.aulaPlans(), clock)) {
            notifier.routeAllTo(person);
            AlarmsChanged.AlarmChange cause = alarms.raise(point.key(), Priority.URGENT, null);
            List<AlarmsChanged.AlarmChange> all = new ArrayList<>(List.of(cause));
            for (Point other : zones.subList(0, 2)) {
                all.add(alarms.raise(other.key(), Priority.MEDIUM, cause.alarm().id()));
            }
            notifier.publish(all);
            clock.forward(Duration.ofMinutes(12));
            notifier.work();
            return Objects.requireNonNull(mail.getReceivedMessages()[0], account);
        } finally {
            mail.stop();
        }
    }

    /** Three hours that end above the limit. */
    private static void warm(JdbcClient jdbc, Point point) {
        for (int minute = -180; minute <= 12; minute += 3) {
            double value = 22.5 + 6.4 / (1 + Math.exp(-(minute + 30) / 18.0)) + Math.sin(minute) * 0.1;
            jdbc.sql("INSERT INTO sample (point_id, time, value, status) VALUES (?, ?, ?, 0)")
                    .params(
                            point.id().value(),
                            NOW.plus(Duration.ofMinutes(minute)).atOffset(ZoneOffset.UTC),
                            value)
                    .update();
        }
    }
}
