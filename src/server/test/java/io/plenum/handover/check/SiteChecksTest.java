package io.plenum.handover.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.commissioning.DiscoveredPoint;
import io.plenum.commissioning.DiscoveredPoints;
import io.plenum.connector.GatewayConnections;
import io.plenum.database.TestDatabase;
import io.plenum.fault.finding.Findings;
import io.plenum.handover.HandoverDocument;
import io.plenum.handover.HandoverItem;
import io.plenum.handover.HandoverKind;
import io.plenum.handover.HandoverProgress;
import io.plenum.handover.HandoverReport;
import io.plenum.handover.HandoverScope;
import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectionStatus;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.device.DeclaredValues;
import io.plenum.point.device.DeviceDeclaration;
import io.plenum.point.device.ValueRange;
import io.plenum.point.unit.Unit;
import io.plenum.recommendation.Recommendations;
import io.plenum.report.PdfReport;
import io.plenum.report.XlsxReport;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.FloorPlan;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.SnapshotModel;
import io.plenum.site.Space;
import io.plenum.site.StoredSites;
import io.plenum.site.TestModels;
import io.plenum.trend.Sql;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small site with one of everything that can be wrong, its history in a real database. */
class SiteChecksTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final String TEMPERATURE = "Zone_Air_Temperature_Sensor";

    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final DiscoveredPoints found = new DiscoveredPoints(jdbc, clock);
    private final SiteAccess access = mock();
    private final CurrentValues values = mock();
    private final Findings findings = mock();
    private final Recommendations recommendations = mock();
    private final GatewayConnections connections = mock();
    private final DeclaredValues declared = new DeclaredValues();
    private final Map<PointId, CurrentValue> present = new HashMap<>();
    private final List<Point> points = new ArrayList<>();
    private final Map<String, String> owners = new HashMap<>();
    private String plan = "<svg><rect id=\"room\"/></svg>";

    @BeforeEach
    void empty() {
        for (String table : List.of("discovered_point", "sample_hour", "sample_day")) {
            jdbc.sql("delete from " + table).update();
        }
        when(access.hidesNothing()).thenReturn(true);
        when(values.of(any())).thenAnswer(call -> present.get(call.<PointId>getArgument(0)));
        when(findings.currency(any())).thenReturn("EUR");
        when(connections.status())
                .thenReturn(List.of(new ConnectionStatus(
                        "bacnet", "bacnet", "", ConnectionState.UP, 0, 0, null, List.of(), List.of())));
    }

    private Point point(String key, String brickClass, Unit unit, String owner) {
        Point point = new Point(
                new PointId(points.size() + 1),
                key,
                key,
                brickClass,
                PointKind.NUMERIC,
                unit,
                List.of(),
                false,
                new PointSource("bacnet", "1/analog-input," + points.size()));
        points.add(point);
        owners.put(key, owner);
        return point;
    }

    /** Its device says that its values are in this range. */
    private void declare(Point point, ValueRange range) {
        PointSource source = java.util.Objects.requireNonNull(point.source());
        declared.of(source.connection())
                .put(Map.of(
                        source.address(),
                        new DeviceDeclaration("analog-input", true, PointKind.NUMERIC, "", 0, range)));
    }

    private Point temperature(String key) {
        return point(key, TEMPERATURE, Unit.DEGREE_CELSIUS, TestModels.ROOM);
    }

    private void now(Point point, double value, Duration age, Quality quality) {
        present.put(point.id(), new CurrentValue(value, NOW.minus(age), quality));
    }

    private void fresh(Point point, double value) {
        now(point, value, Duration.ofMinutes(1), Quality.GOOD);
    }

    /** A row of a rollup, of a value that went from one to the other. */
    private void row(String table, Point point, Instant time, double from, double to, double seconds) {
        jdbc.sql("insert into " + table + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 4, ?, null, 0)")
                .params(
                        point.id().value(),
                        Sql.time(time),
                        from,
                        to,
                        (from + to) / 2,
                        (from + to) / 2,
                        from,
                        to,
                        Sql.time(time),
                        Sql.time(time),
                        seconds)
                .update();
    }

    private SiteModel model() {
        return new SnapshotModel(new StoredSites(
                List.of(TestModels.HOUSE),
                List.of(new Floor(TestModels.FLOOR, "house", "Ground floor", 0)),
                List.of(new Space(TestModels.ROOM, TestModels.FLOOR, "Room", "Room", 10)),
                List.of(new Equipment("pump", "Pump 1", "Pump", "hvac", null, TestModels.FLOOR, List.of())),
                points,
                owners));
    }

    private HandoverReport report() {
        SiteModel model = model();
        when(access.visible()).thenReturn(model);
        PointRhythms rhythms = new PointRhythms(jdbc);
        SiteChecks checks = new SiteChecks(
                access,
                () -> model,
                values,
                declared,
                floor -> new FloorPlan(plan, "1"),
                found,
                connections,
                rhythms,
                new MissingCheck(findings, recommendations, rhythms),
                findings,
                clock);
        HandoverScope scope = checks.scope(TestModels.HOUSE);
        assertThat(scope).isNotNull();
        return checks.of(java.util.Objects.requireNonNull(scope));
    }

    private List<String> texts(HandoverKind kind) {
        return report().of(kind).stream().map(HandoverItem::text).toList();
    }

    private void search(String... addresses) {
        found.keep(
                "bacnet",
                java.util.Arrays.stream(addresses)
                        .map(address -> new DiscoveredPoint(
                                new PointSource("bacnet", address),
                                "DDC 1",
                                "Point " + address,
                                "",
                                "analog-input",
                                PointKind.NUMERIC,
                                Unit.DEGREE_CELSIUS,
                                0,
                                false))
                        .toList());
    }

    @Test
    void eachStepCountsThePointsThatHaveComeSoFar() {
        fresh(temperature("a"), 21);
        now(temperature("b"), 21, Duration.ofMinutes(5), Quality.DOWN);
        fresh(point("c", "Nothing_That_Anybody_Knows", Unit.UNITLESS, TestModels.ROOM), 1);
        search("1/analog-input,0", "1/analog-input,77", "1/analog-input,78");

        HandoverReport report = report();

        assertThat(report.progress()).isEqualTo(new HandoverProgress(5, 2, 2, 2, 1));
        assertThat(report.searched()).isTrue();
        assertThat(report.of(HandoverKind.UNBOUND))
                .extracting(HandoverItem::name)
                .containsExactly("DDC 1 › Point 1/analog-input,77", "DDC 1 › Point 1/analog-input,78");
        assertThat(report.of(HandoverKind.UNBOUND).getFirst().link()).isEqualTo("setup/points?connection=bacnet");
    }

    /** What controllers have is of no part of a building: who has a part only gets nothing of it. */
    @Test
    void whoMaySeeAPartOnlySeesNothingThatIsInNoModel() {
        fresh(temperature("a"), 21);
        search("1/analog-input,77");
        when(access.hidesNothing()).thenReturn(false);

        assertThat(report().of(HandoverKind.UNBOUND)).isEmpty();
        assertThat(report().progress().found()).isEqualTo(1);
    }

    @Test
    void aPointIsStaleByItsQualityOrByItsOwnWeek() {
        now(temperature("down"), 21, Duration.ofMinutes(5), Quality.DOWN);
        temperature("never");
        Point busy = temperature("busy");
        Point calm = temperature("calm");
        for (int hour = 6; hour < 160; hour++) {
            row("sample_hour", busy, NOW.minus(Duration.ofHours(hour)), 20, 20 + hour % 3, 3600);
        }
        for (int hour = 6; hour < 160; hour += 5) {
            row("sample_hour", calm, NOW.minus(Duration.ofHours(hour)), 20, 20 + hour % 3, 3600);
        }
        now(busy, 21, Duration.ofHours(6), Quality.GOOD);
        now(calm, 21, Duration.ofHours(6), Quality.GOOD);

        assertThat(report().of(HandoverKind.STALE))
                .extracting(HandoverItem::subject, HandoverItem::text)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("down", "handover.what.stale-DOWN"),
                        org.assertj.core.groups.Tuple.tuple("never", "handover.what.stale-never"),
                        org.assertj.core.groups.Tuple.tuple("busy", "handover.what.stale-rhythm"));
    }

    /** Two sensors of a room that both stand are no proof; those that move together for a day are one sensor. */
    @Test
    void pointsOfTheSamePurposeThatMoveAlikeAreThereTwice() {
        Point one = temperature("one");
        Point again = temperature("again");
        Point other = temperature("other");
        for (int hour = 1; hour < 30; hour++) {
            Instant time = NOW.minus(Duration.ofHours(hour));
            row("sample_hour", one, time, 20, 20 + hour % 4, 3600);
            row("sample_hour", again, time, 20, 20 + hour % 4, 3600);
            row("sample_hour", other, time, 20, 20.1 + hour % 4, 3600);
        }
        points.forEach(point -> fresh(point, 21));

        assertThat(report().of(HandoverKind.DUPLICATE)).singleElement().satisfies(item -> assertThat(
                        List.of(item.subject(), item.arguments().getLast()))
                .containsExactlyInAnyOrder("one", "again"));
    }

    @Test
    void valuesUnitsAndStandstillThatCannotBeAreImplausible() {
        fresh(temperature("hot"), 327.67);
        fresh(point("unit", TEMPERATURE, Unit.KILOWATT, TestModels.ROOM), 21);
        Point stuck = temperature("stuck");
        Point warm = point("warm", TEMPERATURE, Unit.DEGREE_FAHRENHEIT, TestModels.ROOM);
        for (int day = 1; day <= 3; day++) {
            row("sample_day", stuck, NOW.minus(Duration.ofDays(day)), 21, 21, 86_400);
            row("sample_day", warm, NOW.minus(Duration.ofDays(day)), 68, 72, 86_400);
        }
        fresh(stuck, 21);
        fresh(warm, 110);
        // No class says what a pressure can be; the device does.
        Point pressure = point("pressure", "Pressure_Sensor", Unit.PASCAL, TestModels.ROOM);
        Point flow = point("flow", "Air_Flow_Sensor", Unit.UNITLESS, TestModels.ROOM);
        declare(pressure, new ValueRange(0, 1000));
        declare(flow, new ValueRange(0, 1000));
        fresh(pressure, 1300);
        fresh(flow, 1010);

        assertThat(report().of(HandoverKind.IMPLAUSIBLE))
                .extracting(HandoverItem::subject, HandoverItem::text)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("hot", "handover.what.range"),
                        org.assertj.core.groups.Tuple.tuple("unit", "handover.what.unit"),
                        org.assertj.core.groups.Tuple.tuple("pressure", "handover.what.device-range"),
                        org.assertj.core.groups.Tuple.tuple("stuck", "handover.what.stuck"));
    }

    @Test
    void whatHasPointsIsDrawnAndWhatHasNoneIsNamed() {
        temperature("a");
        assertThat(texts(HandoverKind.NOT_ON_PLAN)).isEmpty();
        assertThat(report().of(HandoverKind.NO_POINTS))
                .extracting(HandoverItem::subject)
                .containsExactly("pump");

        plan = "<svg><rect id=\"hall\"/></svg>";
        assertThat(texts(HandoverKind.NOT_ON_PLAN)).containsExactly("handover.what.no-shape");
        plan = "<svg/>";
        assertThat(texts(HandoverKind.NOT_ON_PLAN)).containsExactly("handover.what.no-plan");

        owners.put("a", "house");
        assertThat(texts(HandoverKind.NOT_ON_PLAN)).containsExactly("handover.what.no-owner");
        assertThat(texts(HandoverKind.MISSING)).contains("handover.what.comfort");
    }

    /** Everything on paper and in a spreadsheet, each sentence written out in both languages. */
    @Test
    void theReportIsReadableInBothLanguages() throws Exception {
        aPointIsStaleByItsQualityOrByItsOwnWeek();
        search("1/analog-input,77");
        HandoverReport report = report();
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setBasenames("messages/handover", "messages/fault", "messages/recommendation");
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            HandoverDocument document = new HandoverDocument(texts, locale);
            assertThat(report.items()).extracting(document::sentence).allSatisfy(sentence -> assertThat(sentence)
                    .doesNotContain("handover.", "fault.", "{"));
            ByteArrayOutputStream paper = new ByteArrayOutputStream();
            PdfReport.write(document.of(report, 1), locale, paper);
            ByteArrayOutputStream sheet = new ByteArrayOutputStream();
            XlsxReport.write(document.of(report, 1000), sheet);
            assertThat(paper.size()).isGreaterThan(1000);
            assertThat(sheet.size()).isGreaterThan(1000);
            assertThat(document.of(report, 1).parts())
                    .flatExtracting(part -> part.notes())
                    .allSatisfy(note -> assertThat(note).doesNotContain("handover."));
        }
    }

    /** A kind of input of a recommendation whose points have no name would stand in the report as a key. */
    @Test
    void eachPointThatRecommendationsNeedHasAName() {
        var names = java.util.ResourceBundle.getBundle("messages.handover", Locale.ROOT);
        var quantities = java.util.ResourceBundle.getBundle("messages.fault", Locale.ROOT);

        for (var inputs : io.plenum.recommendation.estimate.building.EquipmentInputs.values()) {
            assertThat(inputs.required())
                    .extracting(MissingCheck::term)
                    .allMatch(term -> names.containsKey(term) || quantities.containsKey(term));
        }
    }
}
