package io.plenum.access.kiosk;

import java.util.Map;

/** The floors that there are; the module that knows the building supplies them. */
public interface KioskFloors {

    /** Names by key, in the order in which people look for them. */
    Map<String, String> names();
}
