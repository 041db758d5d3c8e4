package io.plenum.schedule.plan;

/**
 * Where a site is.
 *
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 */
public record SitePosition(double latitude, double longitude) {

    private static final double POLE = 90;
    private static final double DATE_LINE = 180;

    public SitePosition {
        if (!(Math.abs(latitude) <= POLE && Math.abs(longitude) <= DATE_LINE)) {
            throw new IllegalArgumentException("No place on Earth: " + latitude + " " + longitude);
        }
    }
}
