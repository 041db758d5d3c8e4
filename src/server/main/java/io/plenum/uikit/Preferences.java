package io.plenum.uikit;

/**
 * How somebody wants to read the screens.
 *
 * @param language {@code en} or {@code de}
 * @param browserZone times in the zone of the browser instead of the building's
 */
public record Preferences(String language, boolean browserZone, boolean fahrenheit, Theme theme) {

    /** Light, dark, or what the computer says. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }
}
