package io.plenum.site.pointlist;

import io.plenum.site.importing.PointDraft;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a list changes in a site.
 *
 * @param added points that the site does not have
 * @param completed points that the site has, with what the list adds to them
 * @param unchanged how many of the list the site has just so
 */
record PointListChange(List<PointDraft> added, List<PointDraft> completed, int unchanged) {

    List<PointDraft> all() {
        return Stream.concat(added.stream(), completed.stream()).toList();
    }
}
