package io.plenum.site;

/** @param level 0 is the ground floor */
public record Floor(String key, String site, String name, int level) {}
