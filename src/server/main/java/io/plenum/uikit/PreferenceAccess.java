package io.plenum.uikit;

import java.util.Optional;

/** The stored display preferences of whoever is signed in; the module of accounts keeps them. */
public interface PreferenceAccess {

    /** Whose preferences these are; something else after another sign-in. */
    String user();

    /** Empty where nobody is signed in, the user has never chosen, or the database is away. */
    Optional<Preferences> stored();

    void save(Preferences preferences);
}
