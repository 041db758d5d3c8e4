package io.plenum.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.delivery.DeliveryState;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves for the mail server, whatever that offers. RFC 5321 4.5.3.1.6: no line beyond 998 characters. RFC 2045: seven bits. */
class SmtpServerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);
    private static final String WORDS = "Kühlmöbel prüfen – Ölstand, Überdruck „hoch“ ☃ ";
    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nSUMMARY:Kühlmöbel prüfen\r\nEND:VCALENDAR\r\n";

    /** The library rewrites texts to eight bits where the server offers that, and cannot do so with a calendar. */
    @ParameterizedTest
    @ValueSource(strings = {"SIZE 10000000", "8BITMIME", "8BITMIME SMTPUTF8"})
    void mailsWithUmlautsAndACalendarLeave(String offers) throws Exception {
        try (SmtpPeer peer = new SmtpPeer(offers.split(" (?!\\d)"))) {
            send(peer, "tina@example.org", content());
            assertThat(peer.messages()).hasSize(1);
            String raw = peer.messages().getFirst();
            assertThat(raw.chars()).allMatch(c -> c < 128);
            assertThat(raw.lines()).allMatch(line -> line.length() <= 998);
            check(message(raw));
        }
    }

    private static void check(MimeMessage message) throws Exception {
        assertThat(message.getSubject()).isEqualTo(WORDS.strip() + " Ä".repeat(60));
        InternetAddress to = (InternetAddress) message.getRecipients(Message.RecipientType.TO)[0];
        assertThat(to.getPersonal()).isEqualTo("Tina Müller, Schicht \"Süd\"");
        MimeMultipart mixed = (MimeMultipart) message.getContent();
        assertThat(mixed.getCount()).isEqualTo(3);
        MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(alternative.getBodyPart(0).getContent()).isEqualTo(WORDS.repeat(40));
        MimeMultipart related = (MimeMultipart) alternative.getBodyPart(1).getContent();
        assertThat(related.getBodyPart(0).getContent()).isEqualTo("<p>" + "x".repeat(3000) + WORDS + "</p>");
        BodyPart calendar = mixed.getBodyPart(1);
        assertThat(calendar.getContentType()).startsWith("text/calendar").contains("UTF-8", "PUBLISH");
        assertThat(text(calendar)).isEqualTo(CALENDAR);
        BodyPart report = mixed.getBodyPart(2);
        assertThat(report.getFileName()).isEqualTo("Bericht März – Gebäude „Süd“.pdf");
        assertThat(text(report)).isEqualTo("%PDF");
    }

    /** A domain with an umlaut has a spelling in ASCII that every server understands. */
    @Test
    void aDomainWithAnUmlautIsSpelledForTheServer() throws Exception {
        try (SmtpPeer peer = new SmtpPeer("8BITMIME")) {
            send(peer, "tina@gebäude.example", content());
            assertThat(peer.commands()).anyMatch(line -> line.startsWith("RCPT TO:<tina@xn--gebude-dua.example>"));
        }
    }

    /** What somebody typed as a name must not become a header or a command of its own. */
    @Test
    void noNameBeginsAHeader() throws Exception {
        try (SmtpPeer peer = new SmtpPeer("8BITMIME")) {
            MailMessage evil = new MailMessage(
                    "x\r\nBcc: all@example.org",
                    "t",
                    "<p>t</p>",
                    List.of(),
                    List.of(new MailMessage.MediaPart(
                            "a\"\r\nX-Evil: 1.ics", "text/calendar; charset=UTF-8", new byte[0])),
                    false);
            send(peer, "tina@example.org", evil);
            assertThat(peer.messages().getFirst().lines())
                    .noneMatch(line -> line.startsWith("Bcc:") || line.startsWith("X-Evil"));
        }
    }

    private static MailMessage content() {
        return new MailMessage(
                WORDS + "Ä ".repeat(60).strip(),
                WORDS.repeat(40),
                "<p>" + "x".repeat(3000) + WORDS + "</p>",
                List.of(),
                List.of(
                        new MailMessage.MediaPart(
                                "plenum.ics",
                                "text/calendar; charset=UTF-8; method=PUBLISH",
                                CALENDAR.getBytes(StandardCharsets.UTF_8)),
                        new MailMessage.MediaPart(
                                "Bericht März – Gebäude „Süd“.pdf",
                                "application/pdf",
                                "%PDF".getBytes(StandardCharsets.UTF_8))),
                true);
    }

    private static void send(SmtpPeer peer, String address, MailMessage content) throws Exception {
        MailSettings settings = new MailSettings(
                "127.0.0.1",
                peer.port(),
                MailSettings.Tls.NONE,
                null,
                null,
                null,
                "plenum@example.org",
                null,
                Duration.ofSeconds(20),
                Duration.ofDays(3),
                3);
        Mail mail = new Mail(
                1,
                Mail.Kind.NOTE,
                null,
                "Tina Müller, Schicht \"Süd\"",
                address,
                "de",
                "<1@example.org>",
                null,
                null,
                "",
                DeliveryState.PENDING,
                CLOCK.instant(),
                0,
                "",
                null);
        try (MailServer.SmtpConnection connection = new SmtpServer(() -> settings, CLOCK).open()) {
            connection.send(mail, content);
        }
    }

    private static MimeMessage message(String raw) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String text(BodyPart part) throws Exception {
        try (InputStream in = Objects.requireNonNull(part.getInputStream())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
