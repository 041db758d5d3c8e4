package io.plenum.control.action;

import io.plenum.link.Problem;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation that Plenum carries out for a period.
 *
 * @param site key of the site
 * @param starts from when on it may write (UTC)
 * @param until when everything is given back (UTC)
 * @param owner the account on whose behalf it writes
 * @param reason in the words of whoever approved it
 * @param liveSince when it first wrote; null before
 * @param ended when it wrote no more; null while it is planned or live
 * @param review the site's local day on which whoever has kept it wants to look again; else null
 * @param why it ended by itself, or is not live yet though its start has come; else null
 * @param loops that carry it out
 */
@RecordBuilder
public record AppliedAction(
        UUID id,
        long recommendation,
        String site,
        RecommendationKind kind,
        ActionState state,
        Instant starts,
        Instant until,
        String owner,
        String reason,
        Instant created,
        Instant changed,
        @Nullable Instant liveSince,
        @Nullable Instant ended,
        @Nullable LocalDate review,
        @Nullable Problem why,
        List<UUID> loops)
        implements AppliedActionBuilder.With {

    public AppliedAction {
        loops = List.copyOf(loops);
    }
}
