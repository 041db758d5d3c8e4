package io.plenum.delivery.mail;

import io.plenum.web.MailAddress;
import io.plenum.web.RequestProblem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail server as somebody types it.
 *
 * @param host name or address
 * @param port 0 for the usual one of the protection
 * @param user who signs in; null or blank without signing in
 * @param password null where the stored one is to stay
 * @param from sender of every mail
 * @param replyTo where answers go; null or blank: to the sender
 */
public record MailServerInput(
        @Nullable String host,
        int port,
        MailSettings.Tls tls,
        @Nullable String user,
        @Nullable String password,
        @Nullable String from,
        @Nullable String replyTo) {

    private static final int LONGEST_HOST = 253;
    private static final int LONGEST_TEXT = 320;
    /** A name, an IPv4 address or an IPv6 address: nothing with which a line of the protocol could go on. */
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}.:_-]++");

    public MailServerInput {
        host = trimmed(host);
        user = trimmed(user);
        from = trimmed(from);
        replyTo = trimmed(replyTo);
    }

    private static @Nullable String trimmed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** @throws RequestProblem naming the first field that cannot be used */
    MailServerInput checked() {
        if (host == null || host.length() > LONGEST_HOST || !HOST.matcher(host).matches()) {
            throw RequestProblem.of("host", "notify.problem.host");
        }
        if (port < 0 || port > 65535) {
            throw RequestProblem.of("port", "notify.problem.port");
        }
        if (from == null || !MailAddress.isValid(from)) {
            throw RequestProblem.of("from", "notify.problem.address");
        }
        if (replyTo != null && !MailAddress.isValid(replyTo)) {
            throw RequestProblem.of("replyTo", "notify.problem.address");
        }
        if (user != null && (user.length() > LONGEST_TEXT || user.chars().anyMatch(Character::isISOControl))) {
            throw RequestProblem.of("user", "notify.problem.name", LONGEST_TEXT);
        }
        if (password != null && password.length() > LONGEST_TEXT) {
            throw RequestProblem.of("password", "notify.problem.name", LONGEST_TEXT);
        }
        return this;
    }

    /** Without the password, so that no log has it. */
    @Override
    public String toString() {
        return host + ":" + port + " " + tls;
    }
}
