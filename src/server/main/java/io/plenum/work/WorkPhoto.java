package io.plenum.work;

import java.time.Instant;

/** A picture from the site; its bytes are read apart. */
public record WorkPhoto(long id, Instant time, String who) {}
