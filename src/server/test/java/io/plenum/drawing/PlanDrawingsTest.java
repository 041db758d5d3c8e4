package io.plenum.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.database.TestDatabase;
import io.plenum.drawing.DrawnPlan.DrawnEquipment;
import io.plenum.drawing.DrawnPlan.DrawnPoint;
import io.plenum.drawing.DrawnPlan.DrawnRoom;
import io.plenum.drawing.store.AutosavedDrawingStore;
import io.plenum.drawing.store.PlanBackgrounds;
import io.plenum.drawing.store.PlanVersion;
import io.plenum.drawing.store.PlanVersions;
import io.plenum.site.Equipment;
import io.plenum.site.SiteRegistry;
import io.plenum.site.Space;
import io.plenum.site.change.EditedSite;
import io.plenum.site.importing.SiteFolder;
import io.plenum.site.importing.SiteImportRefused;
import io.plenum.web.RequestProblem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What drawing changes in the model and what it cannot, against the store. */
class PlanDrawingsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final String MODEL = """
        @base <urn:plenum:hut/> .
        @prefix brick: <https://brickschema.org/schema/Brick#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix plenum: <urn:plenum:schema#> .
        <hut> a brick:Building ; rdfs:label "Hut" ; plenum:zone "Europe/Berlin" .
        <hut-0> a brick:Floor ; rdfs:label "Ground" ; plenum:level 0 ; brick:isPartOf <hut> .
        <hut-1> a brick:Floor ; rdfs:label "Upper" ; plenum:level 1 ; brick:isPartOf <hut> .
        <office> a brick:Office ; rdfs:label "Office" ; plenum:area 20 ; brick:isPartOf <hut-0> .
        <attic> a brick:Room ; rdfs:label "Attic" ; brick:isPartOf <hut-1> .
        <fan> a brick:Fan ; rdfs:label "Fan" ; plenum:system "hvac" ; brick:hasLocation <hut> .
        <lamp> a brick:Lighting ; rdfs:label "Lamp" ; plenum:system "lighting" ; brick:hasLocation <attic> .
        <loose> a brick:Temperature_Sensor ; rdfs:label "Loose" ; plenum:kind "NUMERIC" ; brick:isPointOf <hut> .
        """;
    private static final String PLAN = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><g id="walls"><path class="wall" d="M0 0H400"/></g>
        <g id="spaces"><rect id="office" class="space" width="100" height="80"/></g></svg>""";

    private final Audit audit = mock();
    private final CurrentUser user = mock();
    private EditedSite site;
    private SiteRegistry registry;
    private PlanDrawings drawings;

    @BeforeEach
    void hut() {
        when(user.name()).thenReturn("ada");
        DataSource source = database.dataSource();
        JdbcClient jdbc = JdbcClient.create(source);
        List.of("plan_draft", "plan_background", "plan_version")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        site = new EditedSite(source, audit);
        registry = site.registry();
        site.importer()
                .importSite(
                        new SiteFolder(Map.of(
                                SiteFolder.MODEL,
                                MODEL.getBytes(StandardCharsets.UTF_8),
                                "hut-0.svg",
                                PLAN.getBytes(StandardCharsets.UTF_8))),
                        false);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        drawings = new PlanDrawings(
                registry,
                site.rows(),
                site.importer(),
                new AutosavedDrawingStore(jdbc, clock),
                new PlanBackgrounds(jdbc, clock),
                new PlanVersions(jdbc, clock),
                audit,
                user);
    }

    private String hash(String floor) {
        return drawings.open(floor).hash();
    }

    private static String plan(String shapes) {
        return PLAN.replace("</g></svg>", shapes + "</g></svg>");
    }

    private DrawnPlan drawn(String shapes, List<DrawnRoom> rooms) {
        return new DrawnPlan(hash("hut-0"), plan(shapes), rooms, List.of(), List.of());
    }

    private static final String STORE =
            "<rect id=\"hut-0-store\" class=\"space\" x=\"100\" width=\"50\" height=\"80\"/>";
    private static final DrawnRoom NEW_STORE = new DrawnRoom("hut-0-store", "Store", 10.0);

    private String stored() {
        return Objects.requireNonNull(site.rows().planOf("hut-0")).svg();
    }

    /** The whole way of an integrator: a room, a symbol in it, a point of nothing given to it. */
    @Test
    void savingBringsRoomsPlacesAndThePlanAtOnce() {
        DrawnPlan plan = new DrawnPlan(
                hash("hut-0"),
                plan(STORE + "<g id=\"fan\" class=\"equipment\" transform=\"translate(120 40)\"><circle r=\"5\"/></g>"),
                List.of(new DrawnRoom("office", "Big office", 25.0), NEW_STORE),
                List.of(new DrawnEquipment("fan", "hut-0-store")),
                List.of(new DrawnPoint("loose", "hut-0-store")));

        DrawingReport would = drawings.save("hut-0", plan, true);
        assertThat(would.changes())
                .extracting(PlanChange::kind)
                .containsExactly(
                        PlanChange.Kind.ROOM_RENAMED,
                        PlanChange.Kind.AREA_CHANGED,
                        PlanChange.Kind.ROOM_ADDED,
                        PlanChange.Kind.EQUIPMENT_PLACED,
                        PlanChange.Kind.POINT_PLACED,
                        PlanChange.Kind.SHAPE_ADDED);
        assertThat(registry.current().space("hut-0-store")).isNull();
        verify(audit, never()).changed(eq("plan saved"), any(), any(), any(), any());

        drawings.save("hut-0", plan, false);
        assertThat(registry.current().space("hut-0-store"))
                .isEqualTo(new Space("hut-0-store", "hut-0", "Store", "Room", 10));
        assertThat(registry.current().space("office"))
                .isEqualTo(new Space("office", "hut-0", "Big office", "Office", 25));
        Equipment fan = Objects.requireNonNull(registry.current().equipment("fan"));
        assertThat(fan.space()).isEqualTo("hut-0-store");
        assertThat(registry.current().ownerOf("loose")).isEqualTo("hut-0-store");
        assertThat(stored()).contains("hut-0-store", "class=\"wall\"");
        verify(audit).changed(eq("plan saved"), eq("floor"), eq("hut-0"), any(), any());
    }

    /** A request has no page that would say it; what lies on each other is said by the dry run, in square metres, and saved all the same. */
    @Test
    void roomsThatLieOnEachOtherAreSaidAndNotRefused() {
        // The office is 100 by 80 units and has 20 m²: 400 units are a square metre.
        String store = "<g transform=\"translate(50 0)\"><path id=\"hut-0-store\" class=\"space\""
                + " d=\"M40 0h60v60L70,60 V80 H40 Z\"/></g>";
        String corridor =
                "<polygon id=\"hut-0-hall\" class=\"space\" points=\"0,80 100,80 100,79 200,79 200,120 0,120\"/>";
        String tower = "<path id=\"hut-0-tower\" class=\"space\" d=\"M0 0 C 50 0 50 50 0 50 Z\"/>";
        DrawnPlan plan = drawn(
                store + corridor + tower,
                List.of(
                        new DrawnRoom("hut-0-store", "Store", null),
                        new DrawnRoom("hut-0-hall", "Hall", null),
                        new DrawnRoom("hut-0-tower", "Tower", null)));

        // The store takes 10 by 80 of the office; what hall and store share is less than a fiftieth; a curve is not
        // compared.
        RoomOverlap only = new RoomOverlap("office", "Office", "hut-0-store", "Store", 2.0);
        assertThat(drawings.save("hut-0", plan, true).overlaps()).containsExactly(only);
        assertThat(drawings.save("hut-0", plan, false).overlaps()).containsExactly(only);
        assertThat(registry.current().space("hut-0-store")).isNotNull();
    }

    /** Room, plan, version and record stand or fall together. */
    @Test
    void whatCannotBeRecordedIsNotSaved() {
        String before = stored();
        doThrow(new IllegalStateException("no disk")).when(audit).changed(any(), any(), any(), any(), any());
        assertThatThrownBy(() -> drawings.save("hut-0", drawn(STORE, List.of(NEW_STORE)), false))
                .isInstanceOf(IllegalStateException.class);
        assertThat(stored()).isEqualTo(before);
        assertThat(drawings.versions("hut-0")).isEmpty();
        assertThat(registry.current().space("hut-0-store")).isNull();
    }

    /** Of two who draw the same floor the second would else undo the first without knowing. */
    @Test
    void aPlanDrawnOnAnOlderOneIsRefused() {
        DrawnPlan late = drawn("", List.of(new DrawnRoom("office", "Late", null)));
        drawings.save("hut-0", drawn(STORE, List.of(NEW_STORE)), false);
        refused(late, "plans.rule.changed");
    }

    @Test
    void keysThatAreTakenTwiceOrOfAnotherFloorAreRefused() {
        String attic = "<rect id=\"attic\" class=\"space\" width=\"9\" height=\"9\"/>";
        refused(drawn(attic, List.of(new DrawnRoom("attic", "Attic", 1.0))), "plans.rule.taken");
        String fan = "<rect id=\"fan\" class=\"space\" width=\"9\" height=\"9\"/>";
        refused(drawn(fan, List.of(new DrawnRoom("fan", "Fan", 1.0))), "plans.rule.taken");
        refused(drawn(STORE, List.of(NEW_STORE, NEW_STORE)), "plans.rule.twice");
        refused(drawn(STORE, List.of(new DrawnRoom("a b", "A", 1.0))), "plans.rule.key");
        refused(drawn("", List.of(NEW_STORE)), "plans.rule.no-shape");
    }

    @Test
    void impossibleRoomsAndPlacesAreRefused() {
        refused(drawn(STORE, List.of(new DrawnRoom("hut-0-store", " ", 1.0))), "plans.rule.name");
        refused(drawn(STORE, List.of(new DrawnRoom("hut-0-store", null, 1.0))), "plans.rule.name");
        refused(drawn(STORE, List.of(new DrawnRoom("hut-0-store", "S", Double.NaN))), "plans.rule.area");
        DrawnPlan lamp = new DrawnPlan(
                hash("hut-0"),
                plan("<g id=\"lamp\"><circle r=\"5\"/></g>"),
                List.of(),
                List.of(new DrawnEquipment("lamp", "attic")),
                List.of());
        refused(lamp, "plans.rule.elsewhere");
        DrawnPlan fan = new DrawnPlan(
                hash("hut-0"), plan(""), List.of(), List.of(new DrawnEquipment("fan", "attic")), List.of());
        refused(fan, "plans.rule.space");
        DrawnPlan point =
                new DrawnPlan(hash("hut-0"), plan(""), List.of(), List.of(), List.of(new DrawnPoint("loose", "attic")));
        refused(point, "plans.rule.owner");
    }

    private void refused(DrawnPlan plan, String rule) {
        String before = stored();
        assertThatThrownBy(() -> drawings.save("hut-0", plan, false))
                .isInstanceOfSatisfying(RequestProblem.class, problem -> assertThat(problem.text())
                        .isEqualTo(rule));
        assertThat(stored()).isEqualTo(before);
    }

    /** The plan is drawn in the page of everybody who looks at the floor. */
    @Test
    void scriptsNeverGetIntoThePlan() {
        drawings.save(
                "hut-0",
                drawn(STORE + "<script>alert(1)</script><rect onclick=\"alert(1)\"/>", List.of(NEW_STORE)),
                false);
        assertThat(stored()).doesNotContain("alert").contains("hut-0-store");
        DrawnPlan broken = new DrawnPlan(hash("hut-0"), "<svg", List.of(), List.of(), List.of());
        assertThatThrownBy(() -> drawings.save("hut-0", broken, false)).isInstanceOf(SiteImportRefused.class);
        DrawnPlan large = drawn("<path d=\"" + "M0 0".repeat(600_000) + "\"/>", List.of());
        assertThatThrownBy(() -> drawings.save("hut-0", large, false)).isInstanceOf(SiteImportRefused.class);
    }

    /** The plan that came with the import can be had again, too. */
    @Test
    void everySavedPlanIsAVersionAndCanBeBroughtBack() {
        String imported = stored();
        drawings.save("hut-0", drawn(STORE, List.of(NEW_STORE)), false);
        List<PlanVersion> versions = drawings.versions("hut-0");
        assertThat(versions).extracting(PlanVersion::who).containsExactly("ada", "");
        long first = versions.getLast().id();

        assertThat(drawings.restore("hut-0", first, true).changes())
                .extracting(PlanChange::kind)
                .containsExactly(PlanChange.Kind.SHAPE_REMOVED);
        drawings.restore("hut-0", first, false);
        assertThat(stored()).isEqualTo(imported);
        assertThat(registry.current().space("hut-0-store")).isNotNull();
        assertThat(drawings.versions("hut-0")).hasSize(3);
        assertThatThrownBy(() -> drawings.restore("hut-1", first, false)).isInstanceOf(RequestProblem.class);
    }

    /** What somebody draws is theirs until they save it. */
    @Test
    void draftsAreOfOneUserAndEndWhenTheyAreSaved() {
        drawings.keepDraft("hut-0", "{\"version\":1}");
        drawings.keepDraft("hut-0", "{\"version\":1,\"drawing\":{}}");
        assertThat(drawings.open("hut-0").draft()).contains("drawing");
        assertThat(drawings.open("hut-0").draftTime()).isEqualTo(NOW);
        assertThat(drawings.open("hut-1").draft()).isEmpty();
        when(user.name()).thenReturn("bob");
        assertThat(drawings.open("hut-0").draft()).isEmpty();
        when(user.name()).thenReturn("ada");
        drawings.save("hut-0", drawn(STORE, List.of(NEW_STORE)), false);
        assertThat(drawings.open("hut-0").draft()).isEmpty();
        assertThatThrownBy(() -> drawings.keepDraft("hut-0", "x".repeat(AutosavedDrawingStore.LARGEST + 1)))
                .isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> drawings.keepDraft("nowhere", "{}")).isInstanceOf(RequestProblem.class);
    }

    @Test
    void backgroundsAreCheckedAndCleaned() {
        drawings.keepBackground(
                "hut-0", "../a.svg", plan("<script>alert(1)</script>").getBytes(StandardCharsets.UTF_8));
        var file = drawings.background("hut-0").orElseThrow();
        assertThat(file.mediaType()).isEqualTo("image/svg+xml");
        assertThat(file.name()).isEqualTo(".._a.svg");
        assertThat(new String(file.content(), StandardCharsets.UTF_8))
                .doesNotContain("alert")
                .contains("office");
        assertThat(drawings.open("hut-0").background()).isEqualTo(".._a.svg");
        byte[] damaged = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};
        assertThatThrownBy(() -> drawings.keepBackground("hut-0", "a.png", damaged))
                .isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> drawings.keepBackground("hut-0", "a.exe", new byte[] {'M', 'Z', 0, 1}))
                .isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> drawings.keepBackground("hut-0", "a.pdf", new byte[(16 << 20) + 1]))
                .isInstanceOf(RequestProblem.class);
        drawings.dropBackground("hut-0");
        assertThat(drawings.background("hut-0")).isEmpty();
    }

    /** Whoever places points looks for those that have no place. */
    @Test
    void whatHasNoPlaceIsFoundFirst() {
        List<PlaceableItem> all = drawings.placeable("hut-0", "");
        assertThat(all).extracting(PlaceableItem::key).containsExactly("loose", "fan");
        assertThat(drawings.placeable("hut-0", "temperature LOO"))
                .extracting(PlaceableItem::key)
                .containsExactly("loose");
        assertThat(drawings.placeable("hut-1", "lamp"))
                .extracting(PlaceableItem::place)
                .containsExactly("Attic");
    }
}
