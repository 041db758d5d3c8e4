package io.plenum.uikit;

/**
 * How somebody wants to read the screens.
 *
 * @param language an ISO 639 code of a language that the screens have
 * @param browserZone times in the zone of the browser instead of the building's
 */
public record Preferences(String language, boolean browserZone, boolean fahrenheit, Theme theme) {

    /** Light, dark, what the computer says, or that with high contrast. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK,
        CONTRAST
    }
}
