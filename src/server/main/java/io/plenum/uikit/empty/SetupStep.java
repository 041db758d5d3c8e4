package io.plenum.uikit.empty;

/** A feature's step of setting an installation up: until it is done, pages that need it have nothing to show. */
public interface SetupStep {

    /** The steps, in the order in which they are done. */
    enum Kind {
        GATEWAY,
        CONNECTION,
        SITE,
        POINTS,
        PLANS,
        NOTIFICATION
    }

    Kind kind();

    /** Where it is done, relative to the root. */
    String address();

    /** Whether the installation has it. Asked with each page that needs it, so it must be quick. */
    boolean isDone();
}
