package io.plenum.bacnet;

import io.plenum.bacnet.cov.CovIncrements;
import io.plenum.bacnet.cov.CovSubscriptions;
import io.plenum.bacnet.discovery.DeviceAnnouncements;
import io.plenum.bacnet.identity.DeviceIdentity;
import io.plenum.bacnet.pace.DevicePace;
import io.plenum.link.Problem;
import java.util.List;

/**
 * What belongs to one device for as long as points are of it, however often it is lost and found.
 *
 * @param fixed whether its address is set: then what others announce of themselves does not concern it
 */
record DeviceContext(
        int instance,
        DevicePoints points,
        DeviceIdentity identity,
        CovSubscriptions subscriptions,
        CovIncrements increments,
        DeviceAlarms alarms,
        DevicePace pace,
        DeviceAnnouncements announcements,
        boolean fixed) {

    /** Others that answer as this device, in words; empty where there are none. */
    List<Problem> twins() {
        return fixed ? List.of() : announcements.duplicates(instance);
    }
}
