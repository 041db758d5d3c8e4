package io.plenum.energy.weather;

import io.plenum.point.unit.Unit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column that is looked for in a file of hourly values.
 *
 * @param name as documented, and as it is called exactly
 * @param words that other names of it have
 * @param others words that names of something else have
 * @param required whether a file without it is refused
 * @param unit in which its values are kept; one that the file names is turned into it
 * @param least smallest plausible value
 * @param most largest plausible value
 */
public record HourlyColumn(
        String name, Pattern words, @Nullable Pattern others, boolean required, Unit unit, double least, double most) {

    boolean isPlausible(double value) {
        return value >= least && value <= most;
    }

    /** In words between which signs do not matter. */
    boolean isMeant(String plain) {
        return words.matcher(plain).find()
                && (others == null || !others.matcher(plain).find());
    }
}
