package io.plenum.tabular;

import io.plenum.point.Quality;
import org.jspecify.annotations.Nullable;

/**
 * How far a value can be trusted, as its file says.
 *
 * @param quality null where the file says that there is no value
 */
public record CellStatus(@Nullable Quality quality) {

    public static final CellStatus GOOD = new CellStatus(Quality.GOOD);
    public static final CellStatus NO_VALUE = new CellStatus(null);

    /** Whether a value of this status is one: not one of a fault, a dead device, an old one, or none at all. */
    public boolean isUsable() {
        return quality != null && quality.isLive();
    }

    public CellStatus worse(CellStatus other) {
        return quality == null || other.quality == null ? NO_VALUE : new CellStatus(quality.worse(other.quality));
    }
}
