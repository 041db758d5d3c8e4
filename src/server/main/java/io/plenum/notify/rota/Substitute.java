package io.plenum.notify.rota;

import java.time.LocalDate;

/**
 * Somebody does somebody else's duty.
 *
 * @param first day of the absence, in the zone of the one who is absent
 * @param last day of it
 */
public record Substitute(long id, long absent, long instead, LocalDate first, LocalDate last) {}
