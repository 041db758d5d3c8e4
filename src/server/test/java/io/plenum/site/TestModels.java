package io.plenum.site;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.point.Point;
import io.plenum.site.importing.FirstSite;
import io.plenum.site.importing.FolderModel;
import io.plenum.site.importing.SiteFolder;
import io.plenum.site.importing.SiteImportProblems;
import io.plenum.site.importing.SiteReader;
import io.plenum.site.importing.SiteStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Small models for the tests of other modules. */
public final class TestModels {

    public static final String FLOOR = "floor-0";
    public static final String ROOM = "room";

    /** Of {@link #oneRoom}. */
    public static final Site HOUSE = new Site("house", "House", ZoneOffset.UTC, 10);

    private TestModels() {}

    /** Pages speak of this site; where there are more, the others can be chosen. */
    public static SiteChoice choice(Site chosen, Site... others) {
        SiteChoice choice = mock();
        when(choice.current()).thenReturn(chosen);
        when(choice.zone()).thenReturn(chosen.zone());
        when(choice.sites())
                .thenReturn(Stream.concat(Stream.of(chosen), Stream.of(others)).toList());
        return choice;
    }

    /** The demo site, imported into a test's database. */
    public static BuildingModel aulaHouse(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        SiteModel model = new SiteRegistry(
                        new SiteRows(jdbc),
                        new SiteStore(jdbc, transaction),
                        new FirstSite(Path.of("floorplans/aula-house")))
                .current();
        return model.of(model.sites().getFirst());
    }

    /** The demo building, as its folder describes it; points are numbered in the order of the file. */
    public static BuildingModel aulaHouse() throws IOException {
        return FolderModel.read(Path.of("floorplans/aula-house"));
    }

    /** The plans of the demo building. */
    public static FloorPlans aulaPlans() throws IOException {
        Map<String, String> plans = SiteReader.read(
                        SiteFolder.of(Path.of("floorplans/aula-house")), new SiteImportProblems())
                .plans();
        return floor -> {
            String svg = plans.get(floor);
            return svg == null ? null : new FloorPlan(svg, "");
        };
    }

    /** One floor with one room, which owns all the points. */
    public static SiteModel oneRoom(List<Point> points) {
        return new SnapshotModel(new StoredSites(
                List.of(HOUSE),
                List.of(new Floor(FLOOR, "house", "Ground floor", 0)),
                List.of(new Space(ROOM, FLOOR, "Room", "Room", 10)),
                List.of(),
                points,
                points.stream().collect(Collectors.toMap(Point::key, p -> ROOM))));
    }
}
