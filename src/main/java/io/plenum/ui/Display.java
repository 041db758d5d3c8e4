package io.plenum.ui;

import java.time.ZoneId;
import java.util.Locale;

/**
 * How a person wants to read the screens.
 *
 * @param browserZone times in the zone of the browser instead of the building's
 */
public record Display(Locale locale, boolean browserZone, boolean fahrenheit, Theme theme) {

    public static final Display DEFAULT = new Display(Locale.ENGLISH, false, false, Theme.SYSTEM);

    /** Light, dark, or what the computer says. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** The zone in which to show times of this building. */
    public ZoneId zone(ZoneId building, ZoneId browser) {
        return browserZone ? browser : building;
    }
}
