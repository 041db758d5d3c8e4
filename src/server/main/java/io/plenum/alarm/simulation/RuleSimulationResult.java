package io.plenum.alarm.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a rule would have raised.
 *
 * @param points at how many it looks
 * @param samples that were evaluated
 * @param transitionHandler in the order in which they were raised; the first {@link RuleReplay#MOST} where there were more
 * @param count of all
 * @param concerned points at which it was raised at least once
 * @param stood all their times together
 * @param longest of them
 * @param mails how many mails they would have been, by {@link MailEstimate}
 */
public record RuleSimulationResult(
        Instant from,
        Instant to,
        int points,
        long samples,
        List<SimulatedAlarm> transitionHandler,
        int count,
        int concerned,
        Duration stood,
        Duration longest,
        int mails) {

    /** On average, for each day of the period. */
    public double perDay() {
        return count * 86_400.0 / Math.max(1, Duration.between(from, to).toSeconds());
    }
}
