package io.plenum.work;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the work took: either somebody's time or a part.
 *
 * @param quantity of the part, in whatever the part is counted in
 */
public record WorkEffort(
        long id,
        Instant time,
        String who,
        @Nullable Integer minutes,
        @Nullable String part,
        @Nullable BigDecimal quantity,
        String note) {}
