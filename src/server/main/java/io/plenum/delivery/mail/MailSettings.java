package io.plenum.delivery.mail;

import io.plenum.web.MailAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server ({@code plenum.mail.*}, {@code PLENUM_MAIL_*}). Without a host no mail is sent, and everything else works.
 *
 * @param host name or address of the SMTP server; null where there is none
 * @param port 0: 587 with STARTTLS, 465 with TLS, 25 without
 * @param tls how the connection is protected; never falls back to less
 * @param user who signs in; null without signing in
 * @param password of the user; {@code passwordFile} is the better place
 * @param passwordFile file whose first line is the password
 * @param from sender of every mail, {@code plenum@example.org}
 * @param replyTo where answers go; null: to the sender
 * @param timeout for connecting, and for each answer of the server
 * @param giveUp how long an outage of the server may last before a mail becomes a dead letter
 * @param refusals how often the server may refuse a mail for good before it becomes a dead letter
 */
@ConfigurationProperties("plenum.mail")
public record MailSettings(
        @Nullable String host,
        @DefaultValue("0") int port,
        @DefaultValue("STARTTLS") Tls tls,
        @Nullable String user,
        @Nullable String password,
        @Nullable Path passwordFile,
        @Nullable String from,
        @Nullable String replyTo,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("3d") Duration giveUp,
        @DefaultValue("3") int refusals) {

    /** Protection of the connection. */
    public enum Tls {
        /** Only for a server on the same machine or in a network of its own. */
        NONE,
        STARTTLS,
        TLS
    }

    /** @throws IllegalArgumentException saying what to set */
    public MailSettings {
        host = blank(host) ? null : host;
        user = blank(user) ? null : user;
        if (host != null && (blank(from) || !MailAddress.isValid(String.valueOf(from)))) {
            throw new IllegalArgumentException(
                    "plenum.mail.from must be the sender's address, like plenum@example.org");
        }
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("plenum.mail.port must be 1 to 65535");
        }
        if (user != null && password == null && passwordFile == null) {
            throw new IllegalArgumentException("plenum.mail.user needs plenum.mail.password-file (or .password)");
        }
        if (timeout.toMillis() < 100 || giveUp.toSeconds() < 1 || refusals < 1) {
            throw new IllegalArgumentException("plenum.mail.timeout, .give-up and .refusals must be greater than zero");
        }
    }

    public boolean configured() {
        return host != null;
    }

    int effectivePort() {
        if (port > 0) {
            return port;
        }
        return switch (tls) {
            case NONE -> 25;
            case STARTTLS -> 587;
            case TLS -> 465;
        };
    }

    /** The part of the sender's address after the @, which message ids end in. */
    String domain() {
        return from == null ? "plenum.invalid" : from.substring(from.indexOf('@') + 1);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + effectivePort() + " " + tls + "]";
    }
}
