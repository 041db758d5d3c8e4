package io.plenum.delivery.mail;

import org.jspecify.annotations.Nullable;

/** A mail to put into the outbox; see {@link Mail}. */
@SuppressWarnings("ArrayRecordComponent")
public record NewMail(
        Mail.Kind kind,
        @Nullable Long recipient,
        String name,
        String address,
        String language,
        @Nullable String thread,
        byte @Nullable [] content) {}
