package io.plenum.work;

import java.time.Instant;

/**
 * One line of an order's log.
 *
 * @param what a few English words that stay the same for the same kind of action
 */
public record WorkEvent(long id, Instant time, String who, String what, String detail) {}
