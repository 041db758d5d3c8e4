package io.plenum.site;

import java.time.ZoneId;

/** A building with its grounds; the zone is the one in which its times are shown. */
public record Site(String key, String name, ZoneId zone, double areaSquareMetres) {}
