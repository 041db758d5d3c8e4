package io.plenum.fault;

import java.time.LocalDate;
import java.util.BitSet;

/**
 * One rule's fault on one day.
 *
 * @param minutes how long, in minutes
 * @param when the minutes of the whole trend
 */
public record DayFinding(LocalDate day, FaultRule rule, int minutes, BitSet when) {}
