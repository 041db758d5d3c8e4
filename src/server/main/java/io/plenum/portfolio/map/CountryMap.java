package io.plenum.portfolio.map;

import io.plenum.portfolio.map.CountryOutlines.Ring;
import java.util.Locale;

/** The land of a frame as the data of an SVG path. */
public final class CountryMap {

    /** What lies nearer to the point before is not drawn: nobody would see it. */
    private static final double NEAR = 1.2;

    private CountryMap() {}

    /** In units of the frame, with a whole country where a part of it is seen; the picture's edge cuts it. */
    public static String path(MapFrame frame) {
        StringBuilder path = new StringBuilder();
        CountryOutlines.all().stream().filter(ring -> isSeen(frame, ring)).forEach(ring -> add(path, frame, ring));
        return path.toString();
    }

    private static boolean isSeen(MapFrame frame, Ring ring) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int point = 0; point < ring.size(); point++) {
            double x = frame.x(ring.longitude(point));
            double y = frame.y(ring.latitude(point));
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
        return right > 0 && left < MapFrame.WIDTH && bottom > 0 && top < MapFrame.HEIGHT && right - left > NEAR;
    }

    private static void add(StringBuilder path, MapFrame frame, Ring ring) {
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int point = 0; point < ring.size(); point++) {
            double x = frame.x(ring.longitude(point));
            double y = frame.y(ring.latitude(point));
            if (point == 0 || Math.hypot(x - lastX, y - lastY) >= NEAR) {
                path.append(point == 0 ? 'M' : 'L')
                        .append(number(x))
                        .append(' ')
                        .append(number(y));
                lastX = x;
                lastY = y;
            }
        }
        path.append('Z');
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
