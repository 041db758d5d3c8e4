package io.plenum.advice;

import java.time.Instant;

/**
 * One line of a recommendation's story; never changed.
 *
 * @param what new, changed, assigned, approved, rejected, carried-out, withdrawn, returned
 */
public record AdviceEvent(Instant time, String who, String what, String detail) {}
