package io.plenum.site.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.database.TestDatabase;
import io.plenum.point.Point;
import io.plenum.site.SiteRegistry;
import io.plenum.site.SiteRows;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SiteStoreTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    /** History hangs on the ids: an import that moved them would show one room's past as another's. */
    @Test
    void pointsKeepTheirIdsWhenTheModelIsImportedAgain() throws Exception {
        var source = database.dataSource();
        JdbcTemplate jdbc = new JdbcTemplate(source);
        SiteStore store = new SiteStore(jdbc, new TransactionTemplate(new DataSourceTransactionManager(source)));
        SiteRows rows = new SiteRows(jdbc);
        SiteRegistry registry = new SiteRegistry(rows, store, new FirstSite(Path.of("floorplans/aula-house")));
        List<Point> before = registry.current().points();
        assertThat(before).isNotEmpty();
        assertThat(registry.current().pointsOnFloor("floor-2")).isNotEmpty();
        assertThat(rows.planOf("floor-2")).isNotNull();

        SiteDraft again = SiteReader.read(SiteFolder.of(Path.of("floorplans/aula-house")), new SiteImportProblems());
        PointDraft gone = again.points().getFirst();
        store.replace(new SiteDraft(
                again.site(),
                again.floors(),
                again.spaces(),
                again.equipment(),
                again.points().subList(1, again.points().size()),
                again.plans()));
        registry.reload();
        assertThat(registry.byKey(gone.key())).isNull();

        store.replace(again);
        registry.reload();
        assertThat(registry.current().points()).isEqualTo(before);
        assertThat(Objects.requireNonNull(registry.byKey(gone.key())).source()).isEqualTo(gone.source());
    }
}
