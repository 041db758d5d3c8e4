package io.plenum.site.ui;

import io.plenum.site.pointlist.ListOptions;
import org.jspecify.annotations.Nullable;

/**
 * Where a list of points goes.
 *
 * @param site key, null for the only one there is
 * @param zone of a new site, null where it is there
 */
record ListTarget(@Nullable String site, @Nullable String zone, ListOptions options) {}
