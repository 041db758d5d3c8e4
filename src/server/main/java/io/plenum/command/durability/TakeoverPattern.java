package io.plenum.command.durability;

import java.time.Instant;
import java.util.List;

/** Something that takes values back in a way that can be foretold. */
interface TakeoverPattern {

    /**
     * When a value that is written at {@code since} may be taken by it.
     *
     * @return windows that begin after {@code since} and before {@code until}
     */
    List<TakeWindow> windows(Instant since, Instant until);
}
