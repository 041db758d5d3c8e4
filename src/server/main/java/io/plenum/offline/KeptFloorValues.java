package io.plenum.offline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of a floor at one moment, in words, to be read beside its plan later.
 *
 * @param time when they were so
 * @param places rooms first, then equipment; without what has no points
 */
public record KeptFloorValues(String key, String name, Instant time, List<KeptPlace> places) {

    /**
     * @param label what stands in the room on the plan: how warm it is; empty where that was not known
     * @param readings what people look at first comes first, not more than are carried
     */
    public record KeptPlace(String key, String name, String label, List<KeptReading> readings) {}

    /**
     * @param text with its unit; empty where there was none
     * @param time of the sample, null where there was none
     * @param live whether it was true of the building at that moment
     */
    public record KeptReading(
            String name, String text, @Nullable Instant time, boolean live) {}
}
