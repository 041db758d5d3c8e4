package io.plenum.delivery.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that counts now, without its password.
 *
 * @param host null where there is none
 * @param port 1 to 65535
 * @param user who signs in; null without signing in
 * @param from sender of every mail; null without a mail server
 * @param replyTo where answers go; null: to the sender
 * @param entered whether it was entered on screen and not in the server's configuration
 * @param fallback whether the server's configuration has one too, which counts once the entered one is removed
 * @param changed when it was entered; null where it was not
 * @param who has entered it; null where it was not
 */
public record MailServerState(
        @Nullable String host,
        int port,
        MailSettings.Tls tls,
        @Nullable String user,
        @Nullable String from,
        @Nullable String replyTo,
        boolean entered,
        boolean fallback,
        @Nullable Instant changed,
        @Nullable String who) {

    static MailServerState configured(MailSettings settings) {
        return new MailServerState(
                settings.host(),
                settings.effectivePort(),
                settings.tls(),
                settings.user(),
                settings.from(),
                settings.replyTo(),
                false,
                settings.configured(),
                null,
                null);
    }

    static MailServerState entered(EnteredMailServer server, boolean fallback) {
        return new MailServerState(
                server.host(),
                server.port(),
                server.tls(),
                server.user(),
                server.from(),
                server.replyTo(),
                true,
                fallback,
                server.changed(),
                server.who());
    }
}
