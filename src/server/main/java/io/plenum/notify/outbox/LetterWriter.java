package io.plenum.notify.outbox;

import org.jspecify.annotations.Nullable;

/** Writes what a mail of the outbox says. Called anew for each try. */
@FunctionalInterface
public interface LetterWriter {

    /** Null where there is nothing left to say: what it was about is gone. */
    @Nullable
    Letter write(Mail mail);
}
