package io.plenum.site.history;

import io.plenum.point.Point;
import io.plenum.site.BuildingModel;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteRows;
import io.plenum.site.SnapshotModel;
import io.plenum.site.importing.PointDraft;
import io.plenum.site.importing.SiteDraft;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads a site as the store holds it, in the shape in which it is written. */
public final class StoredSiteReader {

    private StoredSiteReader() {}

    /** Null where the site is not there or was removed. Within a transaction, what that has written. */
    public static @Nullable SiteDraft read(JdbcTemplate jdbc, String key) {
        SiteModel all = new SnapshotModel(new SiteRows(jdbc).all());
        Site site = all.site(key);
        if (site == null) {
            return null;
        }
        BuildingModel model = all.of(site);
        return new SiteDraft(
                site,
                model.floors(),
                model.spaces(),
                model.equipment(),
                model.points().stream().map(point -> point(model, point)).toList(),
                plans(jdbc, key));
    }

    private static Map<String, String> plans(JdbcTemplate jdbc, String site) {
        Map<String, String> plans = new HashMap<>();
        jdbc.query(
                "select key, plan from floor where site = ? and plan is not null",
                row -> {
                    plans.put(
                            Objects.requireNonNull(row.getString("key")),
                            Objects.requireNonNull(row.getString("plan")));
                },
                site);
        return Map.copyOf(plans);
    }

    /** A point of a model, as it is written. */
    public static PointDraft point(SiteModel model, Point point) {
        return new PointDraft(
                point.key(),
                Objects.requireNonNull(model.anyOwnerOf(point.key())),
                point.name(),
                point.brickClass(),
                point.kind(),
                point.unit(),
                point.stateTexts(),
                point.writable(),
                point.source());
    }
}
