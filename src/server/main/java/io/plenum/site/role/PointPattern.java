package io.plenum.site.role;

import io.plenum.point.Point;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Points of some classes.
 *
 * @param without whether it says of which classes they are not
 * @param key what their keys must have; null where the class is enough
 */
record PointPattern(
        ClassPattern classes, boolean without, @Nullable Pattern key) {

    static PointPattern of(String classes, String key) {
        boolean without = classes.startsWith("!");
        return new PointPattern(
                ClassPattern.of(without ? classes.substring(1) : classes),
                without,
                key.isEmpty() ? null : Pattern.compile(key));
    }

    boolean fits(Point point) {
        return classes.fits(point.brickClass())
                && (key == null || key.matcher(point.key()).find());
    }
}
