package io.plenum.site.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.plenum.audit.Audit;
import io.plenum.database.TestDatabase;
import io.plenum.point.Point;
import io.plenum.point.unit.Unit;
import io.plenum.site.Floor;
import io.plenum.site.SiteRows;
import io.plenum.site.Space;
import io.plenum.site.history.ModelRevision;
import io.plenum.site.history.RevisionCause;
import io.plenum.site.importing.SiteFolder;
import io.plenum.site.role.EntityKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody corrects the model of the demo building, against the real store. */
class ModelChangesTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final String SITE = "aula-house";
    private static final String POINT = "vav-2-05/zone-air-temperature";

    private final Audit audit = mock();
    private EditedSite site;
    private ModelChanges changes;

    @BeforeEach
    void asImported() throws Exception {
        site = new EditedSite(database.dataSource(), audit);
        changes = site.changes();
        site.importer().importSite(SiteFolder.of(Path.of("floorplans/aula-house")), false);
    }

    private static ModelChangeSet set(ModelEdit... edits) {
        return new ModelChangeSet(SITE, null, "", false, List.of(edits));
    }

    private static ModelEdit set(EntityKind kind, String key, String field, Object value) {
        return ModelEdit.set(kind, key, Map.of(field, value));
    }

    private static Stream<String> errors(List<ChangeProblem> problems) {
        return problems.stream().filter(ChangeProblem::error).map(one -> one.key() + " " + one.text());
    }

    private ModelChangeRefused refused(ModelChangeSet set) {
        return Objects.requireNonNull(catchThrowableOfType(ModelChangeRefused.class, () -> changes.apply(set, false)));
    }

    private Point point() {
        return Objects.requireNonNull(site.registry().byKey(POINT));
    }

    private ModelRevision newest() {
        return changes.history(SITE, null, 1).getFirst();
    }

    /** What is given of it stays after a restart, what is too long is refused, and an empty field takes a part away. */
    @Test
    void theAddressOfASiteIsGivenAndTakenAway() {
        changes.apply(
                set(ModelEdit.set(
                        EntityKind.SITE,
                        SITE,
                        Map.of("street", " Am Markt 1 ", "postalCode", "12345", "city", "Köln", "country", ""))),
                false);
        assertThat(stored()).isEqualTo("Am Markt 1, 12345 Köln");

        assertThat(errors(refused(set(
                                set(EntityKind.SITE, SITE, "postalCode", "1".repeat(21)),
                                set(EntityKind.SITE, SITE, "country", "x".repeat(101))))
                        .problems()))
                .containsExactlyInAnyOrder(
                        SITE + " site.change.problem.address-postalCode",
                        SITE + " site.change.problem.address-country");
        assertThat(stored()).isEqualTo("Am Markt 1, 12345 Köln");

        changes.apply(set(set(EntityKind.SITE, SITE, "street", "")), false);
        assertThat(stored()).isEqualTo("12345 Köln");
        changes.undo(SITE, newest().number(), false, false);
        assertThat(stored()).isEqualTo("Am Markt 1, 12345 Köln");
    }

    private String stored() {
        return new SiteRows(new JdbcTemplate(database.dataSource()))
                .all()
                .sites()
                .getFirst()
                .addressLine();
    }

    @Test
    void aPointIsCorrectedAndKeepsItsHistoryAndTheCorrectionIsUndone() {
        Point before = point();
        ModelChangeSet correction = set(ModelEdit.set(
                EntityKind.POINT, POINT, Map.of("name", "Room temperature", "unit", "°F", "owner", "ahu-1")));

        ModelChangeReport would = changes.apply(correction, true);
        assertThat(would.changes()).hasSize(1);
        assertThat(would.problems()).extracting(ChangeProblem::text).contains("site.change.problem.unit-changed");
        assertThat(point()).isEqualTo(before);

        changes.apply(correction, false);
        assertThat(point().id()).isEqualTo(before.id());
        assertThat(point().name()).isEqualTo("Room temperature");
        assertThat(point().unit()).isEqualTo(Unit.DEGREE_FAHRENHEIT);
        assertThat(site.registry().current().ownerOf(POINT)).isEqualTo("ahu-1");
        assertThat(newest().cause()).isEqualTo(RevisionCause.EDITED);
        verify(audit).changed(eq("model changed"), eq("site"), eq(SITE), any(), any());

        changes.undo(SITE, newest().number(), false, false);
        assertThat(point()).isEqualTo(before);
        assertThat(newest().cause()).isEqualTo(RevisionCause.UNDONE);
        assertThat(changes.history(SITE, null, 2).getLast().undoneBy()).isEqualTo(newest().number());
    }

    /** Half a change would be a model that nobody has meant. */
    @Test
    void allOfASetIsAppliedOrNothing() {
        var before = site.registry().current().points();
        long revision = changes.revision(SITE);
        ModelChangeRefused refused = refused(set(
                set(EntityKind.POINT, POINT, "name", "Other"),
                set(EntityKind.POINT, "ahu-1/supply-air-temperature", "unit", "°Q"),
                set(EntityKind.EQUIPMENT, "ahu-1", "class", "Air_Handlin_Unit"),
                set(EntityKind.SPACE, "nowhere", "name", "No floor"),
                set(EntityKind.EQUIPMENT, "ahu-1", "space", "nothing-there"),
                set(EntityKind.POINT, "no such key!", "name", "x")));
        assertThat(errors(refused.problems()))
                .anyMatch(text -> text.startsWith("ahu-1/supply-air-temperature site.change.problem.unit"))
                .contains("ahu-1 site.change.problem.class-meant")
                .contains("nowhere site.change.problem.floor-missing")
                .contains("no such key! site.change.problem.key")
                .anyMatch(text -> text.startsWith("ahu-1 site.change.problem.reference-space"));
        assertThat(site.registry().current().points()).isEqualTo(before);
        assertThat(changes.revision(SITE)).isEqualTo(revision);
    }

    @Test
    void nothingIsPartOfItselfByWhateverWay() {
        assertThat(errors(refused(set(
                                set(EntityKind.EQUIPMENT, "ahu-1", "partOf", "vav-2-05"),
                                set(EntityKind.EQUIPMENT, "vav-2-05", "partOf", "ahu-1")))
                        .problems()))
                .contains("ahu-1 site.change.problem.part-of-circle", "vav-2-05 site.change.problem.part-of-circle");
    }

    /** A new key for the same source would cut the history of a sensor in two. */
    @Test
    void aKeyIsNotChanged() {
        Map<String, Object> same = Map.of(
                "name",
                "New",
                "class",
                "Zone_Air_Temperature_Sensor",
                "owner",
                "vav-2-05",
                "connection",
                Objects.requireNonNull(point().source()).connection(),
                "address",
                Objects.requireNonNull(point().source()).address());
        assertThat(errors(refused(set(
                                ModelEdit.remove(EntityKind.POINT, POINT),
                                ModelEdit.set(EntityKind.POINT, "vav-2-05/temperature", same)))
                        .problems()))
                .containsExactly("vav-2-05/temperature site.change.problem.renamed");
    }

    @Test
    void roomsAndFloorsAreAddedMovedAndTakenOut() {
        changes.apply(
                set(
                        ModelEdit.put(new Floor("floor-9", SITE, "Roof", 9)),
                        ModelEdit.put(new Space("plant-room", "floor-9", "Plant room", "Mechanical_Room", 20)),
                        set(EntityKind.EQUIPMENT, "ahu-1", "space", "plant-room"),
                        ModelEdit.plan("floor-9", """
                                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script>
                                <rect id="plant-room" class="space" width="9" height="9"/></svg>""")),
                false);
        var model = site.registry().current();
        assertThat(model.equipmentOf("floor-9")).extracting("key").contains("ahu-1");
        assertThat(Objects.requireNonNull(site.rows().planOf("floor-9")).svg())
                .contains("plant-room")
                .doesNotContain("script");

        assertThat(errors(refused(set(ModelEdit.remove(EntityKind.FLOOR, "floor-9")))
                        .problems()))
                .containsExactly("plant-room site.change.problem.reference-floor");

        changes.apply(
                set(ModelEdit.remove(EntityKind.SPACE, "plant-room"), ModelEdit.remove(EntityKind.FLOOR, "floor-9")),
                false);
        assertThat(Objects.requireNonNull(site.registry().current().equipment("ahu-1"))
                        .space())
                .isNull();
        changes.undo(SITE, newest().number(), false, false);
        assertThat(Objects.requireNonNull(site.registry().current().equipment("ahu-1"))
                        .space())
                .isEqualTo("plant-room");
        assertThat(site.rows().planOf("floor-9")).isNotNull();
    }

    /** A machine goes; what it measured is kept, and so are its points, which nobody has taken out. */
    @Test
    void pointsOfEquipmentThatIsTakenOutStay() {
        changes.apply(set(ModelEdit.remove(EntityKind.EQUIPMENT, "vav-2-05")), false);
        assertThat(site.registry().byKey(POINT)).isNotNull();
        assertThat(site.registry().current().ownerOf(POINT)).isNull();
        changes.undo(SITE, newest().number(), false, false);
        assertThat(site.registry().current().ownerOf(POINT)).isEqualTo("vav-2-05");
    }

    @Test
    void recordedPointsAreTakenOutOnlyBySomebodysWord() {
        site.recorded(POINT);
        ModelChangeSet removal = set(ModelEdit.remove(EntityKind.POINT, POINT));
        assertThat(errors(refused(removal).problems())).containsExactly(SITE + " site.change.problem.accept-loss");
        changes.apply(new ModelChangeSet(SITE, null, "", true, removal.edits()), false);
        assertThat(site.registry().byKey(POINT)).isNull();
    }

    @Test
    void theSecondOfTwoPeopleIsToldWhatTheFirstHasChanged() {
        long seen = changes.revision(SITE);
        changes.apply(
                new ModelChangeSet(
                        SITE, seen, "", false, List.of(set(EntityKind.SPACE, site.space(), "name", "First"))),
                false);
        ModelConflict conflict = Objects.requireNonNull(catchThrowableOfType(
                ModelConflict.class,
                () -> changes.apply(
                        new ModelChangeSet(
                                SITE, seen, "", false, List.of(set(EntityKind.SPACE, site.space(), "name", "Second"))),
                        false)));
        assertThat(conflict.names()).containsExactly("First");
        assertThat(conflict.since()).hasSize(1);
        // What nobody else has touched can be changed all the same.
        changes.apply(
                new ModelChangeSet(SITE, seen, "", false, List.of(set(EntityKind.POINT, POINT, "name", "Mine"))),
                false);
        assertThat(point().name()).isEqualTo("Mine");
    }

    @Test
    void whatLaterChangesNeedIsNotUndone() {
        changes.apply(set(ModelEdit.put(new Floor("floor-9", SITE, "Roof", 9))), false);
        long floor = newest().number();
        changes.apply(set(ModelEdit.put(new Space("attic", "floor-9", "Attic", "Room", 5))), false);
        long attic = newest().number();
        assertThatThrownBy(() -> changes.undo(SITE, floor, false, false)).isInstanceOf(ModelChangeRefused.class);
        assertThat(errors(changes.undo(SITE, floor, false, true).problems()))
                .containsExactly("attic site.change.problem.reference-floor");
        changes.apply(set(set(EntityKind.SPACE, "attic", "name", "Loft")), false);
        assertThat(errors(changes.undo(SITE, attic, false, true).problems()))
                .containsExactly("attic site.change.problem.undo-changed-since");
    }

    /** An import takes the place of everything; whoever brought in the wrong file has the model again that they had. */
    @Test
    void importsAndRemovalsAreInTheHistoryAndAreUndone() throws Exception {
        changes.apply(set(set(EntityKind.POINT, POINT, "name", "By hand")), false);
        site.importer().importSite(SiteFolder.of(Path.of("floorplans/aula-house")), false);
        assertThat(point().name()).isNotEqualTo("By hand");
        assertThat(newest().cause()).isEqualTo(RevisionCause.IMPORTED);
        assertThat(newest().changed()).isEqualTo(1);
        changes.undo(SITE, newest().number(), false, false);
        assertThat(point().name()).isEqualTo("By hand");

        var points = site.registry().current().points();
        site.importer().remove(SITE);
        assertThat(site.registry().current().sites()).isEmpty();
        changes.undo(SITE, newest().number(), false, false);
        assertThat(site.registry().current().points()).isEqualTo(points);
    }

    @Test
    void aSiteIsBegunWithoutAFile() {
        ModelChangeSet begun = new ModelChangeSet(
                "hut",
                0L,
                "",
                false,
                List.of(
                        ModelEdit.set(EntityKind.SITE, "hut", Map.of("name", "Hut", "zone", "Europe/Berlin")),
                        ModelEdit.put(new Floor("hut-0", "hut", "Ground floor", 0))));
        changes.apply(begun, false);
        assertThat(Objects.requireNonNull(site.registry().current().site("hut")).name())
                .isEqualTo("Hut");
        assertThat(errors(changes.undo("hut", 1, false, true).problems()))
                .containsExactly("hut site.change.problem.undo-site");
        site.importer().remove("hut");
    }
}
