package io.plenum.site.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of a site's model.
 *
 * @param number counted from 1 for each site
 * @param who as the audit names them
 * @param detail file, connection or note from which it came
 * @param undoes number of the revision that it undid
 * @param undoneBy number of the revision that undid it last
 */
public record ModelRevision(
        String site,
        long number,
        Instant time,
        String who,
        RevisionCause cause,
        String detail,
        @Nullable Long undoes,
        @Nullable Long undoneBy,
        int added,
        int changed,
        int removed) {}
