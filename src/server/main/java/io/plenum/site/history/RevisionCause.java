package io.plenum.site.history;

/** How a site's model came to be changed. */
public enum RevisionCause {
    /** By people, on the page or over the API. */
    EDITED,
    /** A model was imported in its place. */
    IMPORTED,
    /** A list of points was added. */
    LISTED,
    /** Discovered points were named and applied. */
    COMMISSIONED,
    /** The site was removed. */
    REMOVED,
    /** Another change was undone. */
    UNDONE
}
