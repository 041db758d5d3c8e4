package io.plenum.access.kiosk;

import java.util.Map;
import java.util.Set;

/** The dashboards that a screen on a wall can show; the module that has them supplies them. */
public interface KioskDashboards {

    /** Titles of those that are shared, by number, in the order in which people look for them. */
    Map<Long, String> titles();

    /** Keys of the floors whose plans are on a dashboard; empty where it is none that is shared. */
    Set<String> floors(long dashboard);
}
