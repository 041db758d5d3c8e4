package io.plenum.tabular;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A time as a file says it.
 *
 * @param local the clock and calendar that the file shows
 * @param zones of that clock: none where the file names none, several where its letters mean several (CST is American and Chinese)
 */
public record TableTime(LocalDateTime local, List<ZoneId> zones) {

    public boolean isZoned() {
        return !zones.isEmpty();
    }
}
