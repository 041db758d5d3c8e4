package io.plenum.delivery.mail;

import org.jspecify.annotations.Nullable;

/** Renders a mail that was put in without its words, from what it is about. Called anew for each try. */
@FunctionalInterface
public interface MailRenderer {

    /** Null where there is nothing left to say: what it was about is gone. */
    @Nullable
    MailMessage render(Mail mail);
}
