package io.plenum.portfolio.location;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.site.Site;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps where sites are. Every call may throw Spring's {@code DataAccessException} while the database is away. */
@Service
public class SiteLocationStore {

    private static final double MOST_LATITUDE = 90;
    private static final double MOST_LONGITUDE = 180;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    SiteLocationStore(JdbcClient jdbc, Audit audit, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** By the key of the site; those of which nobody has said it are not in it. */
    public Map<String, SiteLocation> all() {
        Map<String, SiteLocation> all = new HashMap<>();
        jdbc.sql("SELECT site, latitude, longitude FROM site_location").query((RowCallbackHandler)
                row -> all.put(row.getString(1), new SiteLocation(row.getDouble(2), row.getDouble(3))));
        return all;
    }

    /**
     * Says where a site is, or with neither of both that it is not to be on the map.
     *
     * @throws RequestProblem naming the field that is missing or beyond the globe
     */
    @Transactional
    public void save(Site site, @Nullable Double latitude, @Nullable Double longitude) {
        SiteLocation before = all().get(site.key());
        if (latitude == null && longitude == null) {
            if (before != null) {
                jdbc.sql("DELETE FROM site_location WHERE site = ?")
                        .param(site.key())
                        .update();
                audit.changed("site location changed", "site-location", site.key(), before, null);
            }
            return;
        }
        SiteLocation after = new SiteLocation(
                within("latitude", latitude, MOST_LATITUDE), within("longitude", longitude, MOST_LONGITUDE));
        jdbc.sql("""
            INSERT INTO site_location (site, latitude, longitude, changed, changed_by) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (site) DO UPDATE SET latitude = excluded.latitude, longitude = excluded.longitude,
                changed = excluded.changed, changed_by = excluded.changed_by""")
                .params(
                        site.key(),
                        after.latitude(),
                        after.longitude(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        user.name())
                .update();
        audit.changed("site location changed", "site-location", site.key(), before, after);
    }

    private static double within(String field, @Nullable Double value, double most) {
        if (value == null || !(Math.abs(value) <= most)) {
            throw RequestProblem.of(field, "portfolio.problem." + field);
        }
        return value;
    }
}
