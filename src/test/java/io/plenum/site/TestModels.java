package io.plenum.site;

import io.plenum.point.Point;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Small models for the tests of other modules. */
public final class TestModels {

    public static final String FLOOR = "floor-0";
    public static final String ROOM = "room";

    private TestModels() {}

    /** The demo site, imported into a test's database. */
    public static SiteModel aulaHouse(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        return new SiteRegistry(
                        new SiteRows(jdbc),
                        new SiteStore(jdbc, transaction),
                        new FirstSite(Path.of("floorplans/aula-house")))
                .current();
    }

    /** One floor with one room, which owns all the points. */
    public static SiteModel oneRoom(List<Point> points) {
        return new SnapshotModel(new StoredSites(
                List.of(new Site("house", "House", ZoneOffset.UTC, 10)),
                List.of(new Floor(FLOOR, "house", "Ground floor", 0)),
                List.of(new Space(ROOM, FLOOR, "Room", "Room", 10)),
                List.of(),
                points,
                points.stream().collect(Collectors.toMap(Point::key, p -> ROOM))));
    }
}
