package io.plenum.uikit;

import java.time.ZoneId;

/** In which zone times are shown that belong to no one building: sessions, tokens, records of the audit. */
@FunctionalInterface
public interface BuildingZone {

    /** The zone of the building that this installation looks after, of the first one where there are several. */
    ZoneId zone();
}
