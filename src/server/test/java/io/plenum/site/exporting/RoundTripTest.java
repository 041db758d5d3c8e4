package io.plenum.site.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.site.BuildingModel;
import io.plenum.site.Floor;
import io.plenum.site.PostalAddress;
import io.plenum.site.Site;
import io.plenum.site.SnapshotModel;
import io.plenum.site.StoredSites;
import io.plenum.site.TestModels;
import io.plenum.site.importing.FolderModel;
import io.plenum.site.importing.SiteArchive;
import io.plenum.site.importing.SiteAttachment;
import io.plenum.site.importing.SiteDraft;
import io.plenum.site.importing.SiteFolder;
import io.plenum.site.importing.SiteImportProblems;
import io.plenum.site.importing.SiteReader;
import io.plenum.site.pointlist.ListFiles;
import io.plenum.site.pointlist.ListOptions;
import io.plenum.site.pointlist.ListedPoint;
import io.plenum.site.pointlist.PointListReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What is exported is imported to the same model; Aula House has all that a model may have. */
class RoundTripTest {

    private final SiteImportProblems problems = new SiteImportProblems();

    private static BuildingModel aulaHouse() throws Exception {
        return FolderModel.read(Path.of("floorplans/aula-house"));
    }

    private SiteDraft draft(String file, byte[] content) {
        return SiteReader.read(SiteFolder.ofModel(file, content), problems);
    }

    @Test
    void brick() throws Exception {
        BuildingModel model = aulaHouse();
        SiteDraft read = draft(SiteFolder.MODEL, ExportFormat.BRICK.write(model));
        assertSame(read, model);
        assertThat(problems.list()).isEmpty();
    }

    /** The archive is the site's folder again: model, plans and what else travels with them. */
    @Test
    void archive() throws Exception {
        BuildingModel model = aulaHouse();
        SiteAttachment note = mock();
        when(note.file()).thenReturn(SiteFolder.ABBREVIATIONS);
        when(note.write()).thenReturn(new byte[] {1, 2, 3});
        byte[] zip = ExportFormat.ARCHIVE.write(new ExportedSite(model, TestModels.aulaPlans(), List.of(note)));

        SiteFolder folder = SiteArchive.unpack(zip);
        SiteDraft read = SiteReader.read(folder, problems);
        assertSame(read, model);
        assertThat(read.plans()).hasSize(model.floors().size());
        for (Floor floor : model.floors()) {
            assertThat(read.plans().get(floor.key()))
                    .isEqualTo(java.util.Objects.requireNonNull(
                                    TestModels.aulaPlans().planOf(floor.key()))
                            .svg());
        }
        assertThat(folder.files().get(SiteFolder.ABBREVIATIONS)).containsExactly(1, 2, 3);
        assertThat(problems.list()).isEmpty();
    }

    /** Names in an archive are names, not ways out of it, and what does not belong to a site stays in it. */
    @Test
    void anArchiveCannotReachBeyondItself() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name :
                    List.of("../../../etc/site.ttl", "/root/floor-0.svg", "..\\connections.json", "run.sh")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        assertThat(SiteArchive.unpack(bytes.toByteArray()).files()).containsOnlyKeys("site.ttl", "floor-0.svg");
    }

    @Test
    void haystack() throws Exception {
        BuildingModel model = aulaHouse();
        SiteDraft read = draft(SiteFolder.HAYSTACK_JSON, ExportFormat.HAYSTACK.write(model));
        assertSame(read, model);
        assertThat(problems.list()).isEmpty();
    }

    private static void assertSame(SiteDraft read, BuildingModel model) {
        assertThat(read.site()).isEqualTo(model.site());
        assertThat(read.floors()).containsExactlyInAnyOrderElementsOf(model.floors());
        assertThat(read.spaces()).containsExactlyInAnyOrderElementsOf(model.spaces());
        assertThat(read.equipment())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyInAnyOrderElementsOf(model.equipment());
        assertThat(read.points()).hasSameSizeAs(model.points());
        read.points().forEach(point -> {
            Point before = java.util.Objects.requireNonNull(model.point(point.key()), point.key());
            assertThat(point.owner()).isEqualTo(model.anyOwnerOf(point.key()));
            assertThat(List.of(
                            point.name(),
                            point.brickClass(),
                            point.kind(),
                            point.unit(),
                            point.stateTexts(),
                            point.writable(),
                            String.valueOf(point.source())))
                    .isEqualTo(said(before));
        });
    }

    private static List<Object> said(Point point) {
        return List.of(
                point.name(),
                point.brickClass(),
                point.kind(),
                point.unit(),
                point.stateTexts(),
                point.writable(),
                String.valueOf(point.source()));
    }

    @Test
    void aTableOfPoints() throws Exception {
        BuildingModel model = aulaHouse();
        Map<String, ListedPoint> read = points(Map.of("points.csv", ExportFormat.CSV.write(model)));

        assertThat(read).hasSameSizeAs(model.points());
        for (Point point : model.points()) {
            ListedPoint back = java.util.Objects.requireNonNull(read.get(point.key()), point.key());
            assertThat(back.owner()).isEqualTo(model.anyOwnerOf(point.key()));
            assertThat(List.of(
                            back.name(),
                            back.brickClass(),
                            back.kind(),
                            back.unit(),
                            back.states(),
                            back.writable(),
                            String.valueOf(back.source())))
                    .isEqualTo(said(point));
        }
        assertThat(problems.list()).isEmpty();
    }

    /** EDE has the points of BACnet, without class and place. */
    @Test
    void ede() throws Exception {
        BuildingModel model = aulaHouse();
        Map<String, ListedPoint> read = points(ListFiles.unpack(ExportFormat.EDE.write(model)));

        List<Point> bacnet = model.points().stream()
                .filter(point -> String.valueOf(point.source()).contains("connection=bacnet"))
                .toList();
        assertThat(bacnet).hasSizeGreaterThan(500);
        assertThat(read).hasSameSizeAs(bacnet);
        for (Point point : bacnet) {
            ListedPoint back = java.util.Objects.requireNonNull(read.get(point.key()), point.key());
            assertThat(List.<Object>of(
                            back.name(),
                            back.kind(),
                            back.unit(),
                            back.states(),
                            back.writable(),
                            String.valueOf(back.source())))
                    .isEqualTo(List.<Object>of(
                            point.name(),
                            point.kind(),
                            point.unit(),
                            point.stateTexts(),
                            point.writable(),
                            String.valueOf(point.source())));
        }
        assertThat(problems.list()).isEmpty();
    }

    /** Each unit that is known, and names that spreadsheets and Turtle would take for something else. */
    @Test
    void unitsAndNamesOfAllKinds() {
        List<Unit> units = new ArrayList<>(Unit.known());
        units.add(Unit.unknown("furlong"));
        List<Point> points = new ArrayList<>();
        for (Unit unit : units) {
            int n = points.size();
            points.add(new Point(
                    new PointId(n + 1),
                    "school/p-" + n,
                    "=1+1; \"" + n + "\" \\ <ü>",
                    "Sensor",
                    PointKind.NUMERIC,
                    unit,
                    List.of(),
                    n % 2 == 0,
                    new PointSource("bacnet", "9/analog-input," + n)));
        }
        Site site = new Site(
                "school",
                "School \"A\"",
                ZoneId.of("America/New_York"),
                12.5,
                new PostalAddress("1 \"Main\" Street", "NY 10001", "New York", ""));
        BuildingModel model = new SnapshotModel(new StoredSites(
                        List.of(site),
                        List.of(new Floor("f-0", "school", "Ground", 0)),
                        List.of(),
                        List.of(),
                        points,
                        points.stream().collect(Collectors.toMap(Point::key, point -> "school"))))
                .of(site);

        assertSame(draft(SiteFolder.MODEL, ExportFormat.BRICK.write(model)), model);
        assertSame(draft(SiteFolder.HAYSTACK_JSON, ExportFormat.HAYSTACK.write(model)), model);
        for (Map<String, byte[]> files : List.of(
                Map.of("points.csv", ExportFormat.CSV.write(model)), ListFiles.unpack(ExportFormat.EDE.write(model)))) {
            Map<String, ListedPoint> read = points(files);
            for (Point point : points) {
                ListedPoint back = java.util.Objects.requireNonNull(read.get(point.key()), point.key());
                assertThat(back.unit()).isEqualTo(point.unit());
                assertThat(back.name()).isEqualTo(point.name());
            }
        }
    }

    /** Others give the address an IRI of its own; what is too long for any letter is left out and said, the rest is taken. */
    @Test
    void addressOfAnotherModel() {
        SiteDraft read = draft(SiteFolder.MODEL, """
                @base <urn:plenum:school/> .
                @prefix brick: <https://brickschema.org/schema/Brick#> .
                @prefix rec: <https://w3id.org/rec#> .
                <school> a brick:Building ; rec:name "School" ; rec:address <home> ; <urn:plenum:schema#zone> "UTC" .
                <home> a rec:PostalAddress ; rec:addressLine1 "123 Alder Street" ; rec:city "Golden" ;
                    rec:region "CO" ; rec:postalCode "%s" ; rec:country "US" .
                <f> a brick:Floor ; brick:isPartOf <school> .
                """.formatted("8".repeat(21)).getBytes(StandardCharsets.UTF_8));

        assertThat(read.site().addressLine()).isEqualTo("123 Alder Street, Golden, US");
        assertThat(read.spaces()).isEmpty();
        assertThat(read.equipment()).isEmpty();
        assertThat(problems.list())
                .extracting(one -> one.message())
                .filteredOn(message -> message.contains("address"))
                .singleElement()
                .asString()
                .contains("20 characters");
    }

    private Map<String, ListedPoint> points(Map<String, byte[]> files) {
        return PointListReader.read(files, ListOptions.NONE, problems).stream()
                .collect(Collectors.toMap(ListedPoint::key, Function.identity()));
    }
}
