package io.plenum.delivery.mail;

/** The mail server as it is set up now: another one from one call to the next where somebody has changed it meanwhile. */
@FunctionalInterface
public interface MailSettingsSource {

    /** May throw Spring's {@code DataAccessException} until it was read once. */
    MailSettings settings();
}
