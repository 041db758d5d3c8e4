package io.plenum.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.access.Area;
import io.plenum.access.Grant;
import io.plenum.access.Role;
import io.plenum.access.Scope;
import io.plenum.database.TestDatabase;
import io.plenum.point.Point;
import io.plenum.point.unit.Unit;
import io.plenum.site.importing.SiteDraft;
import io.plenum.site.importing.SiteFolder;
import io.plenum.site.importing.SiteImportProblems;
import io.plenum.site.importing.SiteReader;
import io.plenum.site.importing.SiteStore;
import io.plenum.twin.PointRole;
import io.plenum.twin.ZoneComfort;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What plain Brick says survives the store, and what is out of somebody's reach is so by owner and not by spelling. */
class ZonesAndPartsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final String MODEL = """
        @prefix b: <https://campus.invalid/zones#> .
        @prefix brick: <https://brickschema.org/schema/Brick#> .
        @prefix unit: <http://qudt.org/vocab/unit/> .
        @prefix plenum: <urn:plenum:schema#> .
        b:zc a brick:Site ; plenum:zone "Europe/Berlin" ; brick:hasPart b:north , b:south .
        b:north a brick:Building . b:south a brick:Building .
        b:n1 a brick:Floor ; plenum:level 1 ; brick:isPartOf b:north . b:s1 a brick:Floor ; plenum:level 1 ; brick:isPartOf b:south .
        b:z a brick:HVAC_Zone ; brick:hasPart b:r1 , b:r2 .
        b:r1 a brick:Room ; brick:isPartOf b:n1 . b:r2 a brick:Room ; brick:isPartOf b:n1 .
        b:vav a brick:VAV ; brick:feeds b:z ; brick:hasPart b:damper . b:damper a brick:Damper .
        b:t a brick:Zone_Air_Temperature_Sensor ; brick:isPointOf b:z ; brick:hasUnit unit:DEG_F .
        b:odd a brick:Flow_Sensor ; brick:isPointOf b:vav ; brick:hasUnit "smoots" .
        b:m a brick:Building_Electrical_Meter ; brick:meters b:north . b:k a brick:Electrical_Meter ; brick:isSubMeterOf b:m .
        """;

    @Test
    void theStoreGivesBackWhatTheModelSays() {
        var source = database.dataSource();
        JdbcTemplate jdbc = new JdbcTemplate(source);
        SiteStore store = new SiteStore(jdbc, new TransactionTemplate(new DataSourceTransactionManager(source)));
        SiteDraft draft =
                SiteReader.read(SiteFolder.ofModel(MODEL.getBytes(StandardCharsets.UTF_8)), new SiteImportProblems());
        store.replace(draft);
        store.replace(draft); // once more takes the place of the first
        SiteModel model = new SnapshotModel(new SiteRows(jdbc).all());

        // two floors of level 1: one of each building
        assertThat(model.floors()).extracting(Floor::building).containsExactly("north", "south");
        assertThat(Objects.requireNonNull(model.equipment("damper")).partOf()).isEqualTo("vav");
        assertThat(Objects.requireNonNull(model.equipment("k")).subMeterOf()).isEqualTo("m");
        assertThat(Objects.requireNonNull(model.equipment("m")).meters()).containsExactly("north");
        assertThat(Objects.requireNonNull(model.point("t")).unit()).isEqualTo(Unit.DEGREE_FAHRENHEIT);
        assertThat(Objects.requireNonNull(model.point("odd")).unit().symbol()).isEqualTo("smoots");
        zones(model);
        parts(model);
    }

    /** A room shows what its zone measures; counted is the zone, once. */
    private static void zones(SiteModel model) {
        Space room = Objects.requireNonNull(model.space("r1"));
        assertThat(model.zonesOf("r1")).extracting(Space::key).containsExactly("z");
        assertThat(PointRole.TEMPERATURE.shownIn(model, room))
                .extracting(Point::key)
                .isEqualTo("t");
        assertThat(ZoneComfort.of(model, room)).isNull();
        assertThat(ZoneComfort.of(model, Objects.requireNonNull(model.space("z"))))
                .isNotNull();
    }

    /** Plain Brick does not write the owner into the name of a point. */
    private static void parts(SiteModel model) {
        Scope hvac = new Scope(List.of(new Grant(Role.VIEWER, new Area("zc", "hvac"))));
        SiteModel part = PartialModel.of(model, hvac, Role.VIEWER);
        assertThat(part.points()).extracting(Point::key).contains("odd");
        assertThat(part.pointsOf("vav")).extracting(Point::key).containsExactly("odd");
        SiteModel lights = PartialModel.of(
                model, new Scope(List.of(new Grant(Role.VIEWER, new Area("zc", "lighting")))), Role.VIEWER);
        assertThat(lights.points()).extracting(Point::key).doesNotContain("odd");
    }
}
