package io.plenum.fault.finding;

import io.plenum.site.Site;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are wanted.
 *
 * @param site key of the site that is meant, null for all
 * @param least the least confidence, 0 to 1
 * @param from only those that stood at or after it
 * @param to only those that began before it
 * @param size at most so many on a page, counted from 0
 */
@RecordBuilder
public record FindingQuery(
        @Nullable String site,
        @Nullable FindingState state,
        @Nullable String subject,
        @Nullable String rule,
        double least,
        @Nullable Instant from,
        @Nullable Instant to,
        int page,
        int size)
        implements FindingQueryBuilder.With {

    /** At all sites. */
    public FindingQuery(
            @Nullable FindingState state,
            @Nullable String subject,
            @Nullable String rule,
            double least,
            @Nullable Instant from,
            @Nullable Instant to,
            int page,
            int size) {
        this(null, state, subject, rule, least, from, to, page, size);
    }

    /** The same of one site, or of all where none is given. */
    public FindingQuery in(@Nullable Site one) {
        return withSite(one == null ? null : one.key());
    }

    /** Everything that is open. */
    public static FindingQuery open() {
        return new FindingQuery(FindingState.OPEN, null, null, 0, null, null, 0, 5000);
    }

    /** Everything that is open of one piece of equipment. */
    public static FindingQuery open(String subject) {
        return new FindingQuery(FindingState.OPEN, subject, null, 0, null, null, 0, 5000);
    }
}
