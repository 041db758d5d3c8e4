package io.plenum.control.run;

import java.time.Instant;

/**
 * What a loop wanted at an instant, beside what was.
 *
 * @param actual the set point as it was; NaN where it was not known
 * @param running whether the machine ran
 * @param live whether it was written
 */
public record LoopStep(Instant time, double wanted, double actual, int requests, boolean running, boolean live) {}
