package io.plenum.delivery.mail;

import io.plenum.delivery.InstallationKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The mail server that was entered on screen, else the one of the server's configuration. Read once and kept: there is one server, and every
 * change goes through it.
 */
@Component
class MailServerSettings implements MailSettingsSource {

    private static final Logger log = LoggerFactory.getLogger(MailServerSettings.class);
    private static final String PURPOSE = "mail-server";

    private final MailServerStore store;
    private final MailSettings configured;
    private final InstallationKey key;
    private volatile @Nullable MailSettings present;

    MailServerSettings(MailServerStore store, MailSettings configured, InstallationKey key) {
        this.store = store;
        this.configured = configured;
        this.key = key;
    }

    @Override
    public MailSettings settings() {
        MailSettings known = present;
        return known == null ? read() : known;
    }

    private synchronized MailSettings read() {
        EnteredMailServer entered = store.read();
        MailSettings read = entered == null ? configured : of(entered);
        present = read;
        return read;
    }

    /** It is read anew by whoever asks next. */
    synchronized void changed() {
        present = null;
    }

    /** As they were configured, whatever was entered. */
    MailSettings configured() {
        return configured;
    }

    private MailSettings of(EnteredMailServer entered) {
        return with(
                entered.host(),
                entered.port(),
                entered.tls(),
                entered.user(),
                entered.password() == null ? null : open(entered.password()),
                entered.from(),
                entered.replyTo());
    }

    /** What is typed, with a password that is not stored. */
    MailSettings of(MailServerInput draft, @Nullable String password) {
        return with(
                Objects.requireNonNull(draft.host()),
                draft.port(),
                draft.tls(),
                draft.user(),
                draft.user() == null ? null : Objects.requireNonNullElse(password, ""),
                Objects.requireNonNull(draft.from()),
                draft.replyTo());
    }

    private MailSettings with(
            String host,
            int port,
            MailSettings.Tls tls,
            @Nullable String user,
            @Nullable String password,
            String from,
            @Nullable String replyTo) {
        return new MailSettings(
                host,
                port,
                tls,
                user,
                password,
                null,
                from,
                replyTo,
                configured.timeout(),
                configured.giveUp(),
                configured.refusals());
    }

    String seal(String password) {
        return Base64.getEncoder().encodeToString(key.seal(PURPOSE, password.getBytes(StandardCharsets.UTF_8)));
    }

    /** Empty where the key of the installation is another one by now: the server says then that it does not let us in. */
    String open(String sealed) {
        try {
            return new String(key.open(PURPOSE, Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
        } catch (IllegalStateException otherKey) {
            log.warn("The password of the mail server was sealed with another key: it has to be entered again");
            return "";
        }
    }
}
