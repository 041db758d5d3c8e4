package io.plenum.site.history;

import org.jspecify.annotations.Nullable;

/**
 * From where a change comes.
 *
 * @param detail file, connection or note; empty where there is none
 * @param undoes number of the revision that it undoes
 */
public record RevisionOrigin(
        RevisionCause cause, String detail, @Nullable Long undoes) {

    public static RevisionOrigin of(RevisionCause cause, String detail) {
        return new RevisionOrigin(cause, detail, null);
    }
}
