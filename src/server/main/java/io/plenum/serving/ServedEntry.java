package io.plenum.serving;

import io.plenum.link.serving.ServedId;
import io.plenum.point.PointId;
import org.jspecify.annotations.Nullable;

/**
 * An identifier and what it stands for, for ever: a point, or a figure of a site.
 *
 * @param description of a figure, in the language of whoever has chosen it; empty for a point
 * @param served false for one that was served before
 */
public record ServedEntry(ServedId id, Subject subject, String description, boolean served) {

    /** What is served: either the point, or both site and figure. */
    public record Subject(
            @Nullable PointId point,
            @Nullable String site,
            @Nullable SiteFigure figure) {

        public static Subject of(PointId point) {
            return new Subject(point, null, null);
        }

        public static Subject of(String site, SiteFigure figure) {
            return new Subject(null, site, figure);
        }
    }
}
