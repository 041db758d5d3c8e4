package io.plenum.twin;

import io.plenum.point.Point;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A name of what the indexes of a live feed mean: another one as soon as a point of the floor is another, in another place, or has
 * another unit, so that nobody reads values with the points of an older model.
 */
public final class PointsVersion {

    private static final int BYTES = 8;

    private PointsVersion() {}

    /** @param points in the order of the feed's indexes */
    public static String of(List<Point> points) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Point point : points) {
                digest.update((point + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
