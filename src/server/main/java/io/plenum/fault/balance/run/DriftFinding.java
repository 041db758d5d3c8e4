package io.plenum.fault.balance.run;

import java.time.Instant;
import java.util.Map;

/**
 * The biased sensors of one piece of equipment.
 *
 * @param subject key of the equipment
 * @param since about when the earliest began
 * @param until end of the day up to which was looked
 * @param numbers what they read, by the name of the quantity of fault detection, in its unit
 * @param points keys of the sensors likewise
 */
record DriftFinding(
        String subject, Instant since, Instant until, Map<String, Double> numbers, Map<String, String> points) {}
