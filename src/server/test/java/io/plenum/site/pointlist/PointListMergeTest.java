package io.plenum.site.pointlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.SnapshotModel;
import io.plenum.site.StoredSites;
import io.plenum.site.importing.PointDraft;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the model says of a point stays, because history was recorded in it; a list adds what is missing. */
class PointListMergeTest extends PointListCase {

    private static final Site SITE = new Site("school", "School", ZoneOffset.UTC, 0);
    private static final Site OTHER = new Site("annex", "Annex", ZoneOffset.UTC, 0);

    private PointListChange merge(String rows, Point... known) {
        List<Point> points = List.of(known);
        SnapshotModel model = new SnapshotModel(new StoredSites(
                List.of(SITE, OTHER),
                List.of(new Floor("f-0", "school", "Ground", 0)),
                List.of(),
                List.of(),
                points,
                Map.of("ahu/t", "f-0", "other/t", "annex"),
                Map.of(),
                Map.of("ahu/t", "school", "other/t", "annex")));
        return PointListMerge.of(model, SITE, read(EDE + rows), problems);
    }

    private static Point point(String key, Unit unit, String address) {
        return new Point(
                new PointId(1),
                key,
                "Supply air",
                "Supply_Air_Temperature_Sensor",
                PointKind.NUMERIC,
                unit,
                List.of(),
                false,
                new PointSource("bacnet", address));
    }

    @Test
    void aKnownPointIsGivenWhatItLacksAndKeepsItsPlace() {
        PointListChange change =
                merge("K;9;T;0;1;Zuluft;;;;;;;;;62;;\n", point("ahu/t", Unit.UNITLESS, "9/analog-input,1"));

        assertThat(change.added()).isEmpty();
        PointDraft draft = change.completed().getFirst();
        assertThat(draft.unit()).isEqualTo(Unit.DEGREE_CELSIUS);
        assertThat(draft.key()).isEqualTo("ahu/t");
        assertThat(draft.owner()).isEqualTo("f-0");
        assertThat(draft.name()).isEqualTo("Supply air");
        assertThat(draft.brickClass()).isEqualTo("Supply_Air_Temperature_Sensor");
    }

    /** 72 °F must never become 72 °C because a list says so. */
    @Test
    void anotherUnitIsToldAndNotTaken() {
        PointListChange change =
                merge("K;9;T;0;1;Zuluft;;;;;;;;;62;;\n", point("ahu/t", Unit.DEGREE_FAHRENHEIT, "9/analog-input,1"));

        assertThat(change.unchanged()).isEqualTo(1);
        assertThat(change.all()).isEmpty();
        assertThat(sentences())
                .containsExactly("list.csv, line 9: bacnet-9/T: is ahu/t of the model, which has other units (°F) than"
                        + " the list (°C); the model's stay.");
    }

    @Test
    void newPointsAreTheSitesUntilTheyArePlaced() {
        PointListChange change = merge("K;9;T;0;1;;;;;;;;;;62;;\nL;9;T;0;2;;;;;;;;;;62;;\nM;9;U;0;2;;;;;;;;;;62;;\n");

        assertThat(change.added()).extracting(PointDraft::key).containsExactly("bacnet-9/T", "bacnet-9/T-2");
        assertThat(change.added()).extracting(PointDraft::owner).containsOnly("school");
        assertThat(sentences())
                .containsExactly(
                        "list.csv, line 10: bacnet-9/T: is the name of another point too; it is called bacnet-9/T-2"
                                + " here.",
                        "list.csv, line 11: bacnet-9/U: has the same source as bacnet-9/T and was left out.");
    }

    @Test
    void aPointOfAnotherSiteStaysThere() {
        PointListChange change =
                merge("K;9;T;0;1;;;;;;;;;;62;;\n", point("other/t", Unit.UNITLESS, "9/analog-input,1"));

        assertThat(change.all()).isEmpty();
        assertThat(sentences()).singleElement().asString().contains("comes from where other/t of another site comes");
    }

    @Test
    void theSameListAgainChangesNothing() {
        Point known = point("ahu/t", Unit.DEGREE_CELSIUS, "9/analog-input,1");

        PointListChange change = merge("K;9;T;0;1;;;;;;;;;;62;;\n", known);

        assertThat(change).isEqualTo(new PointListChange(List.of(), List.of(), 1));
        assertThat(sentences()).isEmpty();
    }
}
