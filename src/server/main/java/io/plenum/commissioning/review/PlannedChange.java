package io.plenum.commissioning.review;

import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.Space;
import io.plenum.site.importing.PointDraft;
import io.plenum.site.importing.SiteDraft;
import java.util.List;
import java.util.Map;

/**
 * What accepting makes of a site: what is new, beside what it has.
 *
 * @param completed how many of the points the model has already, without a class
 * @param owners names of the machines and rooms of the points, new and old, by key
 * @param leftOver all points that are not among them
 */
public record PlannedChange(
        Site site,
        List<Floor> floors,
        List<Space> spaces,
        List<Equipment> equipment,
        List<PointDraft> points,
        int completed,
        Map<String, String> owners,
        List<LeftOver> leftOver) {

    SiteDraft draft() {
        return new SiteDraft(site, floors, spaces, equipment, points, Map.of());
    }
}
