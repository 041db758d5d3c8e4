package io.plenum.delivery.mail;

import org.jspecify.annotations.Nullable;

/** Writes what a mail of the outbox says. Called anew for each try. */
@FunctionalInterface
public interface MailRenderer {

    /** Null where there is nothing left to say: what it was about is gone. */
    @Nullable
    MailMessage write(Mail mail);
}
