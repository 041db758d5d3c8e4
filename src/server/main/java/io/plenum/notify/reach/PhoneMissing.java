package io.plenum.notify.reach;

import org.jspecify.annotations.Nullable;

/**
 * Somebody was to be reached by phone, and no number of theirs is known: they got the mail alone.
 *
 * @param person name of the recipient
 * @param account null for a mailbox
 */
public record PhoneMissing(String person, @Nullable String account) {}
