package io.plenum.delivery.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that an administrator has entered.
 *
 * @param port 1 to 65535
 * @param user who signs in; null without signing in
 * @param password of the user, sealed, as Base64; null without signing in
 * @param from sender of every mail
 * @param replyTo where answers go; null: to the sender
 * @param changed when it was entered
 * @param who has entered it
 */
record EnteredMailServer(
        String host,
        int port,
        MailSettings.Tls tls,
        @Nullable String user,
        @Nullable String password,
        String from,
        @Nullable String replyTo,
        Instant changed,
        String who) {}
