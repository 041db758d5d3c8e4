package io.plenum.portfolio.map;

import io.plenum.portfolio.location.SiteLocation;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the marks of sites stand, so that none covers another. */
public final class MapMarks {

    /** Units of the frame between two marks: on a phone, where the picture is a third as wide, each can still be touched. */
    private static final double APART = 60;

    private static final double TURN = 0.6;
    private static final int MOST_TURNS = 400;

    private MapMarks() {}

    /**
     * A mark, which is led to its place by a line where it had to give way.
     *
     * @param x of the mark
     * @param y of the mark
     * @param atX where the site is
     * @param atY where the site is
     */
    public record Mark(double x, double y, double atX, double atY) {

        public boolean isMoved() {
            return x != atX || y != atY;
        }
    }

    /** By key, in the order of the sites: the first keeps its place. */
    public static Map<String, Mark> of(MapFrame frame, Map<String, SiteLocation> sites) {
        Map<String, Mark> marks = new LinkedHashMap<>();
        sites.forEach((key, site) -> {
            double x = frame.x(site.longitude());
            double y = frame.y(site.latitude());
            Mark mark = new Mark(x, y, x, y);
            for (int turn = 1; turn <= MOST_TURNS && collides(marks, mark); turn++) {
                double away = APART * (0.9 + turn * TURN / (2 * Math.PI));
                mark = new Mark(
                        Math.clamp(x + away * Math.cos(turn * TURN), APART / 2, MapFrame.WIDTH - APART / 2),
                        Math.clamp(y + away * Math.sin(turn * TURN), APART / 2, MapFrame.HEIGHT - APART / 2),
                        x,
                        y);
            }
            marks.put(key, mark);
        });
        return marks;
    }

    private static boolean collides(Map<String, Mark> marks, Mark one) {
        return marks.values().stream().anyMatch(other -> Math.hypot(other.x() - one.x(), other.y() - one.y()) < APART);
    }
}
