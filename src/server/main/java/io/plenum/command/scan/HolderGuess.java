package io.plenum.command.scan;

import io.plenum.command.CommandOverride;
import io.plenum.command.ControllerPlans.ControllerPlan;
import io.plenum.command.Holder;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Who holds a slot, by what is known of the point: controllers do not tell. Certain are only Plenum's own overrides and hands at the
 * device; a schedule that wants this very value at this priority nearly is; the others are guesses by how the slot has behaved.
 */
final class HolderGuess {

    /** So many values of a slot in a day are kept one by one: no person and hardly a schedule has more. */
    static final int MOST_A_DAY = 12;

    private static final int SAFETY = 6;
    private static final int OPERATORS = 8;
    private static final int LOWEST = 16;
    private static final Duration AT_THE_SAME_TIME = Duration.ofMinutes(20);
    private static final Duration SOON = Duration.ofMinutes(16);
    private static final int FEWEST_CHANGES = 6;
    private static final int FEWEST_REACTIONS = 3;
    private static final double MOSTLY = 0.75;

    private final List<FoundSlot> past;
    private final List<ControllerPlan> plans;
    private final List<CommandOverride> ours;
    private final ZoneId zone;

    /**
     * @param past what was found of the point lately
     * @param plans of the controller that write it
     * @param ours overrides of Plenum that are open at it
     * @param zone of the building
     */
    HolderGuess(List<FoundSlot> past, List<ControllerPlan> plans, List<CommandOverride> ours, ZoneId zone) {
        this.past = past;
        this.plans = plans;
        this.ours = ours;
        this.zone = zone;
    }

    Holder of(int priority, double value, Instant now) {
        if (priority == FoundSlot.BY_HAND) {
            return new Holder(priority, value, Holder.Kind.HAND, "");
        }
        for (CommandOverride own : ours) {
            if (own.priority() == priority && FoundSlot.same(own.value(), value)) {
                return new Holder(priority, value, Holder.Kind.OURS, own.who());
            }
        }
        for (ControllerPlan plan : plans) {
            Double wanted = plan.at(now);
            boolean there = plan.priority() == priority || plan.priority() == 0;
            if (there && wanted != null && FoundSlot.same(wanted, value)) {
                return new Holder(priority, value, Holder.Kind.SCHEDULE, plan.name());
            }
        }
        return new Holder(priority, value, byBehaviour(priority, now), "");
    }

    private Holder.Kind byBehaviour(int priority, Instant now) {
        if (priority <= SAFETY || isBusy(priority, now)) {
            return Holder.Kind.PROGRAM;
        }
        List<Instant> changes = changes(priority);
        if (isRegular(changes)) {
            return Holder.Kind.SCHEDULE;
        }
        if (priority == LOWEST || isReaction(priority, changes)) {
            return Holder.Kind.PROGRAM;
        }
        return priority <= OPERATORS || isOfPeople(changes) ? Holder.Kind.OPERATOR : Holder.Kind.UNKNOWN;
    }

    /** Whether its value moves all the time. */
    boolean isBusy(int priority, Instant now) {
        Instant dayBefore = now.minus(Duration.ofDays(1));
        return past.stream()
                        .filter(slot ->
                                slot.priority() == priority && slot.firstSeen().isAfter(dayBefore))
                        .count()
                >= MOST_A_DAY;
    }

    private List<Instant> changes(int priority) {
        return past.stream()
                .filter(slot -> slot.priority() == priority && slot.notBefore() != null)
                .map(FoundSlot::firstSeen)
                .toList();
    }

    /** Whether most of its changes have others at the same time of other days. */
    private boolean isRegular(List<Instant> changes) {
        long regular = changes.stream()
                .filter(change -> sameTime(change, changes) >= Math.max(2, changes.size() / 4))
                .count();
        return changes.size() >= FEWEST_CHANGES && regular >= MOSTLY * changes.size();
    }

    private long sameTime(Instant change, List<Instant> changes) {
        ZonedDateTime local = change.atZone(zone);
        return changes.stream()
                .map(other -> other.atZone(zone))
                .filter(other -> !other.toLocalDate().equals(local.toLocalDate()))
                .filter(other -> Duration.between(other.toLocalTime(), local.toLocalTime())
                                .abs()
                                .compareTo(AT_THE_SAME_TIME)
                        <= 0)
                .count();
    }

    /** Whether it comes soon after somebody has written with a lower priority. */
    private boolean isReaction(int priority, List<Instant> changes) {
        long reactions = changes.stream()
                .filter(change -> past.stream()
                        .anyMatch(other -> other.priority() > priority
                                && other.notBefore() != null
                                && !other.firstSeen().isAfter(change)
                                && other.firstSeen().plus(SOON).isAfter(change)))
                .count();
        return changes.size() >= FEWEST_REACTIONS && reactions >= MOSTLY * changes.size();
    }

    private boolean isOfPeople(List<Instant> changes) {
        long working = changes.stream()
                .filter(change -> isWorkingTime(change.atZone(zone)))
                .count();
        return changes.size() >= FEWEST_REACTIONS && working >= MOSTLY * changes.size();
    }

    private static boolean isWorkingTime(ZonedDateTime time) {
        return time.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
                && !time.toLocalTime().isBefore(LocalTime.of(7, 0))
                && time.toLocalTime().isBefore(LocalTime.of(18, 0));
    }
}
