package io.plenum.schedule.plan;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * When a time of the building's clock is. In the hour that is skipped in spring all times are the moment of the change, so that their
 * order stays and what lies in it alone does not happen; of the hour that comes twice in autumn the first counts, so that nothing happens
 * twice.
 */
final class LocalInstant {

    private LocalInstant() {}

    static Instant of(LocalDateTime time, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(time);
        if (change == null) {
            return time.atZone(zone).toInstant();
        }
        return change.isGap() ? change.getInstant() : time.toInstant(change.getOffsetBefore());
    }
}
