package io.plenum.portfolio.location;

/**
 * Where a site is, in degrees of WGS 84.
 *
 * @param latitude −90 to 90, north is positive
 * @param longitude −180 to 180, east is positive
 */
public record SiteLocation(double latitude, double longitude) {}
