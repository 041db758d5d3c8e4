package io.plenum.access.kiosk;

import java.util.Map;

/** The floors that there are, told by whoever knows the building. */
public interface KioskFloors {

    /** Names by key, in the order in which people look for them. */
    Map<String, String> names();
}
