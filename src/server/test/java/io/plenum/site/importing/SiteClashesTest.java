package io.plenum.site.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.database.TestDatabase;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.SiteRows;
import io.plenum.site.Space;
import io.plenum.site.StoredSites;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SiteClashesTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    /** Silently skipped, a point would look imported and never show a value. */
    @Test
    void whatAnotherSiteOwnsIsRefusedByNameAndNothingChanges() {
        var source = database.dataSource();
        JdbcTemplate jdbc = new JdbcTemplate(source);
        SiteStore store = new SiteStore(jdbc, new TransactionTemplate(new DataSourceTransactionManager(source)));
        store.replace(draft("one", "one/t", "1/analog-input,1"));
        store.replace(draft("two", "two/t", "1/analog-input,2"));
        StoredSites before = new SiteRows(jdbc).all();

        assertThatThrownBy(() -> store.replace(draft("three", "one/t", "1/analog-input,3")))
                .hasMessageContaining("one/t: is a point of the site one already.");
        assertThatThrownBy(() -> store.replace(draft("three", "three/t", "1/analog-input,2")))
                .hasMessageContaining(
                        "three/t: has the same source as two/t of the site two (bacnet 1/analog-input,2)");
        SiteDraft other = draft("three", "three/t", "1/analog-input,3");
        assertThatThrownBy(() -> store.check(new SiteDraft(
                        other.site(),
                        other.floors(),
                        List.of(new Space("one-room", "three-floor", "Room", "Room", 1)),
                        List.of(new Equipment("two-vav", "VAV", "VAV", "hvac", null, "three-floor", List.of())),
                        other.points(),
                        Map.of())))
                .hasMessageContaining("one-room: is a place or equipment of the site one already.")
                .hasMessageContaining("two-vav: is a place or equipment of the site two already.");
        assertThat(new SiteRows(jdbc).all()).isEqualTo(before);
    }

    private static SiteDraft draft(String site, String point, String address) {
        return new SiteDraft(
                new Site(site, site, ZoneOffset.UTC, 1),
                List.of(new Floor(site + "-floor", site, "Floor", 0)),
                List.of(new Space(site + "-room", site + "-floor", "Room", "Room", 1)),
                List.of(new Equipment(site + "-vav", "VAV", "VAV", "hvac", null, site + "-floor", List.of())),
                List.of(new PointDraft(
                        point,
                        site + "-room",
                        "T",
                        "Temperature_Sensor",
                        PointKind.NUMERIC,
                        Unit.DEGREE_CELSIUS,
                        List.of(),
                        false,
                        new PointSource("bacnet", address))),
                Map.of());
    }
}
