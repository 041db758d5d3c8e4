package io.plenum.portfolio.map;

import io.plenum.portfolio.location.SiteLocation;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/**
 * What of the world is in the picture, and where: degrees of longitude are as short as they are at its middle, so that countries have their
 * shape (equirectangular with one true parallel).
 *
 * @param longitude of the middle
 * @param latitude of the middle
 * @param scale units of the picture for each degree of latitude
 */
public record MapFrame(double longitude, double latitude, double scale) {

    public static final double WIDTH = 900;
    public static final double HEIGHT = 480;

    /** Degrees of latitude that are shown at least: nearer, the outlines would be coarser than what lies between the sites. */
    private static final double LEAST = 7;

    /** Beyond this there is nothing but ice. */
    private static final double MOST_LATITUDE = 80;

    /** How much more is shown than what the sites span. */
    private static final double ROOM = 1.7;

    /** All of them with room around. @param sites at least one */
    public static MapFrame around(Collection<SiteLocation> sites) {
        double north = most(sites, SiteLocation::latitude);
        double south = -most(sites, site -> -site.latitude());
        double east = most(sites, SiteLocation::longitude);
        double west = -most(sites, site -> -site.longitude());
        double middle = Math.clamp((north + south) / 2, -MOST_LATITUDE, MOST_LATITUDE);
        double high = Math.clamp(ROOM * (north - south), LEAST, 180);
        double wide = Math.clamp(ROOM * (east - west), 0, 360) * Math.cos(Math.toRadians(middle));
        return new MapFrame((east + west) / 2, middle, Math.min(HEIGHT / high, WIDTH / Math.max(wide, 1)));
    }

    private static double most(Collection<SiteLocation> sites, ToDoubleFunction<SiteLocation> degrees) {
        return sites.stream().mapToDouble(degrees).max().orElse(0);
    }

    public double x(double degrees) {
        return WIDTH / 2 + (degrees - longitude) * Math.cos(Math.toRadians(latitude)) * scale;
    }

    public double y(double degrees) {
        return HEIGHT / 2 - (degrees - latitude) * scale;
    }
}
