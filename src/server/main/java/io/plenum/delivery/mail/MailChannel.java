package io.plenum.delivery.mail;

import io.plenum.delivery.DeliveryChannel;
import io.plenum.delivery.DeliveryConnection;
import io.plenum.delivery.RetryPolicy;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Mails, by the one mail server of the settings. A mail counts as sent when the server has said so; who dies between that and the note
 * of it sends the same mail again, with the same message id. Without a mail server mails wait.
 */
@Component
public class MailChannel implements DeliveryChannel {

    /** The one lane of all mails. */
    public static final String LANE = "mail";

    /** New mails are urgent: a server that is back is found soon. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final MailStore mails;
    private final MailRenderer renderer;
    private final SealedMailContent contents;
    private final MailServer server;
    private final MailSettingsSource source;

    MailChannel(
            MailStore mails,
            MailRenderer renderer,
            SealedMailContent contents,
            MailServer server,
            MailSettingsSource source) {
        this.mails = mails;
        this.renderer = renderer;
        this.contents = contents;
        this.server = server;
        this.source = source;
    }

    @Override
    public List<String> lanes() {
        return source.settings().configured() ? List.of(LANE) : List.of();
    }

    @Override
    public RetryPolicy policy() {
        MailSettings settings = source.settings();
        return new RetryPolicy(settings.giveUp(), settings.refusals(), LONGEST_PAUSE);
    }

    @Override
    public DeliveryConnection open(String lane) throws IOException {
        try {
            return new MailConnection(server.open(), mails, renderer, contents);
        } catch (MessagingException down) {
            throw new IOException(SmtpFailure.reason(down), down);
        }
    }
}
