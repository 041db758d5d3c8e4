package io.plenum.site.importing;

import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.Space;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;

/**
 * One site as its folder describes it, checked but not stored.
 *
 * @param plans sanitised SVG by floor key
 */
@RecordBuilder
public record SiteDraft(
        Site site,
        List<Floor> floors,
        List<Space> spaces,
        List<Equipment> equipment,
        List<PointDraft> points,
        Map<String, String> plans)
        implements SiteDraftBuilder.With {}
