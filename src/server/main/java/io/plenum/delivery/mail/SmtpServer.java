package io.plenum.delivery.mail;

import io.plenum.delivery.SocketDeadline;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The SMTP server of the settings. These, and a password in a file, are read anew for each connection, so that it can be changed meanwhile. Connecting
 * and signing in may take three time-outs in all, and a mail four and a half (longer with large files), however slowly the server
 * answers.
 */
@Component
class SmtpServer implements MailServer {

    private static final Logger log = LoggerFactory.getLogger(SmtpServer.class);
    private static final int BYTES_A_SECOND = 20_000;

    private final MailSettingsSource source;
    private final Clock clock;

    SmtpServer(MailSettingsSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public SmtpConnection open() throws MessagingException {
        MailSettings settings = source.settings();
        SocketDeadline deadline = new SocketDeadline();
        Session session = Session.getInstance(properties(settings, deadline));
        Transport transport = session.getTransport("smtp");
        String password = settings.user() == null ? null : password(settings);
        deadline.within(
                settings.timeout().multipliedBy(3),
                () -> transport.connect(settings.host(), settings.effectivePort(), settings.user(), password));
        return new OpenTransport(settings, session, transport, deadline);
    }

    private static String password(MailSettings settings) throws MessagingException {
        if (settings.passwordFile() == null) {
            return Objects.requireNonNull(settings.password());
        }
        try {
            return Files.readString(settings.passwordFile()).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new MessagingException("The password file cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Seven bits are taken by every server. The library would rewrite texts to eight bits where a server offers 8BITMIME, after the
     * message was made: it cannot do so with a calendar, and the mail would never leave.
     */
    private static Properties properties(MailSettings settings, SocketDeadline deadline) {
        String timeout = String.valueOf(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.put("mail.smtp.socketFactory", deadline);
        properties.put("mail.smtp.ssl.socketFactory", deadline);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put("mail.smtp.connectiontimeout", timeout);
        properties.put("mail.smtp.timeout", timeout);
        properties.put("mail.smtp.writetimeout", timeout);
        properties.put("mail.smtp.auth", String.valueOf(settings.user() != null));
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.tls() == MailSettings.Tls.TLS));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.tls() == MailSettings.Tls.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.tls() == MailSettings.Tls.STARTTLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }

    private final class OpenTransport implements SmtpConnection {

        private final MailSettings settings;
        private final Session session;
        private final Transport transport;
        private final SocketDeadline deadline;

        OpenTransport(MailSettings settings, Session session, Transport transport, SocketDeadline deadline) {
            this.settings = settings;
            this.session = session;
            this.transport = transport;
            this.deadline = deadline;
        }

        @Override
        public void send(Mail mail, MailMessage content) throws MessagingException {
            MimeMessage message = new MimeMessageBuilder(session, settings, clock.instant()).of(mail, content);
            // A large file takes its time on a slow line.
            Duration longest = settings.timeout().multipliedBy(9).dividedBy(2);
            Duration limit = longest.plusSeconds(content.size() / BYTES_A_SECOND);
            deadline.within(limit, () -> transport.sendMessage(message, message.getAllRecipients()));
        }

        @Override
        public void close() {
            try {
                deadline.within(settings.timeout(), transport::close);
            } catch (MessagingException e) {
                log.debug("The mail server did not say goodbye: {}", e.getMessage());
            }
        }
    }
}
