package io.plenum.command;

import io.plenum.point.PointId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of overrides: all of them, in every part of the building. What somebody may see of it is up to who asks. Every call but
 * {@link #foreign} may throw Spring's {@code DataAccessException}.
 */
public interface Overrides {

    /** Those that are open, the oldest first. */
    List<CommandOverride> open();

    /** Of one point, the newest first, also those that have ended. */
    List<CommandOverride> of(PointId point, int most);

    /** Null where there is none. */
    @Nullable
    CommandOverride byId(UUID id);

    /** In the order of the request; empty where there is no such group. */
    List<CommandOverride> group(UUID group);

    /** What others hold, as found in priority arrays. */
    List<ForeignOverride> foreign();
}
