package io.plenum.recommendation;

import io.plenum.recommendation.estimate.Proposal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Plenum carries out itself; known to whoever controls the building. Every call may throw Spring's {@code DataAccessException}. */
public interface PlenumActions {

    /** Whether Plenum could carry it out at all: whether it may at present, a preview says. */
    boolean isApplicable(Proposal proposal);

    /** Whether it is planned or carried out by Plenum now, or waits at the end of its period to be kept or reverted. */
    boolean isApplied(long recommendation);

    /**
     * Local days of the building on which it was in force throughout; null where Plenum does not carry it out, and it has been in force on
     * every day since people did.
     */
    @Nullable
    Set<LocalDate> daysInForce(Recommendation carriedOut);
}
