package io.plenum.delivery.mail;

import io.plenum.delivery.DeliveryState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One mail of the outbox.
 *
 * @param id that of its delivery
 * @param recipient id of the recipient, null for mails to accounts and for tests
 * @param messageId stays the same however often it is tried, so that a mail system can tell a repeat
 * @param thread message id that all mails about the same alarm refer to; null where it is about several
 * @param content sealed words of a note, null once it is sent and for the other kinds
 * @param subject as it was last written, empty before
 * @param created when it was put in, or sent again by a person
 * @param attempts how often it was tried
 * @param error what went wrong at last, empty where nothing did
 */
@SuppressWarnings("ArrayRecordComponent")
public record Mail(
        long id,
        Kind kind,
        @Nullable Long recipient,
        String name,
        String address,
        String language,
        String messageId,
        @Nullable String thread,
        byte @Nullable [] content,
        String subject,
        DeliveryState state,
        Instant created,
        int attempts,
        String error,
        @Nullable Instant sent) {

    /** What it is about. */
    public enum Kind {
        ALARM,
        SUMMARY,
        DIGEST,
        /** Words that were given with it: tests, invitations. */
        NOTE
    }
}
