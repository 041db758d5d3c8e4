package io.plenum.alarm;

import java.util.List;

/**
 * Told to plain {@code @EventListener}s inside the very transaction that stores the change, on the thread that stores it: what a
 * listener writes is kept or lost together with it. A listener only writes rows; slow work comes later and elsewhere.
 *
 * @param changes in the order in which they happened, at most a few thousand
 */
public record AlarmsChanged(List<AlarmChange> changes) {

    /** @param alarm as it is after the event */
    public record AlarmChange(Alarm alarm, AlarmEvent event) {}
}
