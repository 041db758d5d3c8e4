package io.plenum.commissioning.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.plenum.audit.Audit;
import io.plenum.commissioning.DiscoveredPoint;
import io.plenum.commissioning.DiscoveredPoints;
import io.plenum.commissioning.ForeignNames;
import io.plenum.commissioning.behaviour.BehaviourHistory;
import io.plenum.commissioning.distribution.FeedGroup;
import io.plenum.commissioning.distribution.FeedReview;
import io.plenum.commissioning.naming.ProposalConfidence;
import io.plenum.database.TestDatabase;
import io.plenum.point.Point;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteRegistry;
import io.plenum.site.SiteRows;
import io.plenum.site.TestModels;
import io.plenum.site.change.ModelChanges;
import io.plenum.site.change.ModelUses;
import io.plenum.site.importing.DeviceComparison;
import io.plenum.site.importing.FirstSite;
import io.plenum.site.importing.SiteAttachment;
import io.plenum.site.importing.SiteImporter;
import io.plenum.site.importing.SiteStore;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.shape.ModelShapes;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.ArgumentMatchers;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A building that nobody prepared: searched, accepted by pattern, applied to an empty installation, and then compared with its model. */
class CommissioningFromNothingTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final TargetSite NEW = new TargetSite("Somewhere", "Europe/Berlin");

    private static final Set<EquipmentType> PLANT =
            Set.of(EquipmentType.BOILER, EquipmentType.CHILLER, EquipmentType.COOLING_TOWER, EquipmentType.PUMP);

    private final Audit audit = mock();
    private SiteRegistry registry;
    private NamingStore naming;
    private DiscoveredPoints found;

    private ModelChanges changes;
    private Commissioning commissioning;

    @BeforeEach
    void empty() {
        var source = database.dataSource();
        JdbcTemplate jdbc = new JdbcTemplate(source);
        jdbc.update("delete from naming_decision");
        jdbc.update("delete from abbreviation");
        jdbc.update("delete from model_revision");
        SiteStore store = new SiteStore(jdbc, new TransactionTemplate(new DataSourceTransactionManager(source)));
        registry = new SiteRegistry(new SiteRows(jdbc), store, new FirstSite(null));
        var beans = new StaticListableBeanFactory();
        SiteImporter importer = new SiteImporter(
                store,
                registry,
                new DeviceComparison(
                        beans.getBeanProvider(io.plenum.point.device.DeviceDeclarations.class),
                        new StaticMessageSource()),
                new ModelShapes(new StaticMessageSource()),
                event -> {},
                beans.getBeanProvider(io.plenum.point.ConnectionNames.class),
                beans.getBeanProvider(SiteAttachment.class));
        registry.current().sites().forEach(site -> importer.remove(site.key()));
        naming = new NamingStore(JdbcClient.create(source));
        StaticMessageSource texts = new StaticMessageSource();
        texts.setUseCodeAsDefaultMessage(true);
        found = new DiscoveredPoints(JdbcClient.create(source), Clock.systemUTC());
        changes = new ModelChanges(importer, jdbc, beans.getBeanProvider(ModelUses.class), audit);
        commissioning = new Commissioning(
                registry, importer, naming, found, changes, mock(BehaviourHistory.class), audit, texts);
    }

    private List<DiscoveredPoint> german() throws Exception {
        return ForeignNames.german(TestModels.aulaHouse());
    }

    private void acceptWhatIsProposed() {
        commissioning.decide(
                "bacnet",
                commissioning.state("bacnet").groups().stream()
                        .filter(one -> one.group().proposal().confidence() != ProposalConfidence.NONE)
                        .map(ReviewedGroup::decision)
                        .filter(one -> one.equipment() != null || one.space() != null)
                        .map(one -> one.withVerdict(GroupVerdict.ACCEPTED))
                        .toList());
    }

    @Test
    void whatWasAcceptedIsTheSitesModelAndTheRestIsListed() throws Exception {
        List<DiscoveredPoint> points = german();
        commissioning.propose("bacnet", points);
        acceptWhatIsProposed();

        ChangeReport would = commissioning.apply("bacnet", NEW, Locale.ENGLISH, true);
        assertThat(registry.current().sites()).isEmpty();
        ChangeReport done = commissioning.apply("bacnet", NEW, Locale.ENGLISH, false);

        SiteModel model = registry.current();
        assertThat(done.points())
                .isEqualTo(would.points())
                .isEqualTo(model.points().size());
        assertThat(done.points() + done.leftOver()).isEqualTo(points.size());
        assertThat(done.points()).isGreaterThan(points.size() * 9 / 10);
        assertThat(model.floors()).extracting("level").contains(0, 1, 2, 3);
        sameMachinesAsTheTrueModel(model);
        verify(audit)
                .changed(
                        ArgumentMatchers.eq("points commissioned"),
                        ArgumentMatchers.eq("site"),
                        ArgumentMatchers.eq("somewhere"),
                        ArgumentMatchers.isNull(),
                        ArgumentMatchers.any());
    }

    /** Each box of the true model is one of ours, with the same points. */
    private static void sameMachinesAsTheTrueModel(SiteModel model) throws Exception {
        BuildingModel truth = TestModels.aulaHouse();
        Set<Set<String>> ours = model.equipment().stream()
                .map(machine -> sources(model, machine))
                .collect(Collectors.toSet());
        List<Equipment> boxes = truth.equipment().stream()
                .filter(machine -> machine.brickClass().startsWith("Variable_Air_Volume"))
                .toList();
        assertThat(boxes).hasSizeGreaterThan(50).allSatisfy(box -> assertThat(ours)
                .anySatisfy(
                        one -> assertThat(sources(truth, box)).containsAll(one).hasSizeLessThan(one.size() + 2)));
    }

    /** No name of a point says what feeds what; kinds and media do, and whoever accepts it has the plant of the true model. */
    @Test
    void whatIsAcceptedToFeedWhatMakesThePlantOfTheTrueModel() throws Exception {
        applied(german());
        FeedReview feeds = new FeedReview(registry, changes);
        List<FeedGroup> proposed = feeds.proposals("somewhere");
        assertThatThrownBy(() -> feeds.accept("somewhere", List.of("boiler_to_pump-0"), "", false))
                .hasMessageContaining("feeds-changed");
        List<String> sure = proposed.stream()
                .filter(group -> group.confidence() == ProposalConfidence.HIGH)
                .filter(group ->
                        group.fed().stream().noneMatch(one -> one.meaning().is(EquipmentType.TERMINAL_BOX)))
                .map(FeedGroup::id)
                .toList();
        feeds.accept("somewhere", sure, "by hand", true);
        assertThat(feeds.proposals("somewhere")).isEqualTo(proposed);

        feeds.accept("somewhere", sure, "by hand", false);

        BuildingModel truth = TestModels.aulaHouse();
        SiteModel model = registry.current();
        List<Equipment> plant = truth.equipment().stream()
                .filter(one -> PLANT.contains(one.meaning().type()))
                .toList();
        assertThat(plant).hasSize(7).allSatisfy(one -> {
            Equipment ours = alike(model, sources(truth, one));
            assertThat(named(model, ours.feeds())).as(one.key()).isEqualTo(named(truth, one.feeds()));
        });
        assertThat(feeds.proposals("somewhere")).extracting(FeedGroup::id).doesNotContainAnyElementsOf(sure);
    }

    private static Equipment alike(SiteModel model, Set<String> sources) {
        return model.equipment().stream()
                .filter(one -> sources(model, one).stream().anyMatch(sources::contains))
                .findFirst()
                .orElseThrow();
    }

    /** Equipment by what its points are read from: keys and names differ. */
    private static Set<String> named(SiteModel model, List<String> keys) {
        return keys.stream()
                .map(key -> sources(model, Objects.requireNonNull(model.equipment(key))).stream()
                        .min(String::compareTo)
                        .orElse(key))
                .collect(Collectors.toSet());
    }

    private static Set<String> sources(SiteModel model, Equipment machine) {
        return model.pointsOf(machine.key()).stream()
                .map(Point::source)
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    /** The screen is used again for each later change: what is there is not proposed, and what is new finds its machine. */
    @Test
    void aLaterSearchProposesOnlyWhatIsNewAndAddsItToItsMachine() throws Exception {
        List<DiscoveredPoint> all = german();
        List<DiscoveredPoint> first = all.stream()
                .filter(point -> !point.name().endsWith("RLT01_ZUL_TEMP_SW"))
                .toList();
        commissioning.propose("bacnet", first);
        acceptWhatIsProposed();
        commissioning.apply("bacnet", NEW, Locale.ENGLISH, false);
        int machines = registry.current().equipment().size();

        ReviewedPoints again = commissioning.propose("bacnet", all);
        assertThat(again.groups())
                .filteredOn(one -> one.group().pattern().endsWith("ZUL_TEMP_SW"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.group().members()).hasSize(1);
                    // Decided for the others of its pattern before.
                    assertThat(one.decision().isAccepted()).isTrue();
                });
        ChangeReport done = commissioning.apply("bacnet", new TargetSite(null, null), Locale.ENGLISH, false);

        assertThat(done.points()).isEqualTo(1);
        assertThat(registry.current().equipment()).hasSize(machines);
        assertThat(registry.current().pointsOf("rlt-01"))
                .extracting(Point::brickClass)
                .contains("Supply_Air_Temperature_Setpoint");
    }

    @Test
    void undoTakesADecisionBackInTheStoreToo() throws Exception {
        commissioning.propose("bacnet", german());
        acceptWhatIsProposed();
        assertThat(naming.decisions("bacnet")).isNotEmpty();

        ReviewedPoints before = commissioning.undo("bacnet");

        assertThat(before.accepted()).isZero();
        assertThat(before.canUndo()).isFalse();
        assertThat(naming.decisions("bacnet")).isEmpty();
    }

    @Test
    void whatCannotBeCarriedOutIsSaidAndNothingIsDecided() throws Exception {
        ReviewedPoints points = commissioning.propose("bacnet", german());
        GroupDecision first = points.groups().getFirst().decision().withVerdict(GroupVerdict.ACCEPTED);

        refused(first.withBrickClass("Nothing_At_All"), "commissioning.rule.class");
        refused(first.withBrickClass(null), "commissioning.rule.class-missing");
        refused(first.withEquipment("AHU {9}"), "commissioning.rule.slots");
        refused(first.withEquipment(" ").withSpace(null), "commissioning.rule.place-missing");
        refused(first.withGroup("0"), "web.not-found.key");
        assertThat(commissioning.state("bacnet").accepted()).isZero();
        assertThatThrownBy(() -> commissioning.apply("bacnet", NEW, Locale.ENGLISH, false))
                .hasMessageContaining("nothing-accepted");
    }

    /** What a search has found is kept: the handover report still knows it after a restart. */
    @Test
    void whatTheLastSearchFoundIsStoredAndTheNextTakesItsPlace() throws Exception {
        List<DiscoveredPoint> points = german();
        commissioning.propose("bacnet", points);
        assertThat(found.all()).hasSize(points.size());

        commissioning.propose("bacnet", points.subList(0, 3));

        assertThat(found.all())
                .extracting(DiscoveredPoints.FoundPoint::name)
                .containsExactlyInAnyOrderElementsOf(
                        points.subList(0, 3).stream().map(DiscoveredPoint::name).toList());
    }

    private ChangeReport applied(List<DiscoveredPoint> points) {
        commissioning.propose("bacnet", points);
        acceptWhatIsProposed();
        return commissioning.apply("bacnet", NEW, Locale.ENGLISH, false);
    }

    @Test
    void theLastApplicationIsTakenBackWholeWithTheSiteThatCameWithIt() throws Exception {
        List<DiscoveredPoint> points = german();
        applied(points);
        assertThat(commissioning.lastApplication("bacnet")).isNotNull();

        commissioning.takeBack("bacnet");

        assertThat(registry.current().sites()).isEmpty();
        assertThat(registry.current().points()).isEmpty();
        assertThat(commissioning.lastApplication("bacnet")).isNull();
        assertThat(commissioning.state("bacnet").points()).isEqualTo(points.size());
        verify(audit)
                .changed(
                        ArgumentMatchers.eq("site removed"),
                        ArgumentMatchers.eq("site"),
                        ArgumentMatchers.eq("somewhere"),
                        ArgumentMatchers.any(),
                        ArgumentMatchers.isNull());
        assertThatThrownBy(() -> commissioning.takeBack("bacnet"))
                .hasMessageContaining("commissioning.rule.nothing-applied");
    }

    /** Points keep their ids and with them their history when they are applied again. */
    @Test
    void appliedAgainAfterItWasTakenBackItIsTheSame() throws Exception {
        List<DiscoveredPoint> points = german();
        applied(points);
        List<Point> before = registry.current().points();
        commissioning.takeBack("bacnet");

        commissioning.apply("bacnet", NEW, Locale.ENGLISH, false);

        assertThat(registry.current().points()).isEqualTo(before);
    }

    /** Only the last of two: what the first has made stays, also the machine to which the second has added. */
    @Test
    void whatCameBeforeStays() throws Exception {
        List<DiscoveredPoint> all = german();
        applied(all.stream()
                .filter(point -> !point.name().endsWith("RLT01_ZUL_TEMP_SW"))
                .toList());
        int points = registry.current().points().size();
        int machines = registry.current().equipment().size();
        commissioning.propose("bacnet", all);
        commissioning.apply("bacnet", new TargetSite(null, null), Locale.ENGLISH, false);
        assertThat(registry.current().points()).hasSize(points + 1);

        commissioning.takeBack("bacnet");

        assertThat(registry.current().points()).hasSize(points);
        assertThat(registry.current().equipment()).hasSize(machines);
    }

    @Test
    void nothingIsTakenBackOnceSomethingOfItWasChanged() throws Exception {
        List<DiscoveredPoint> all = german();
        applied(all.stream()
                .filter(point -> !point.name().endsWith("RLT01_ZUL_TEMP_SW"))
                .toList());
        Set<Point> before = Set.copyOf(registry.current().points());
        commissioning.propose("bacnet", all);
        commissioning.apply("bacnet", new TargetSite(null, null), Locale.ENGLISH, false);
        Point added = registry.current().points().stream()
                .filter(point -> !before.contains(point))
                .findFirst()
                .orElseThrow();
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());

        jdbc.update("update point set name = 'Mine' where key = ?", added.key());
        assertThatThrownBy(() -> commissioning.takeBack("bacnet")).hasMessageContaining("undo-otherwise");
        assertThat(registry.current().points()).hasSize(before.size() + 1);

        jdbc.update("update point set name = ? where key = ?", added.name(), added.key());
        commissioning.takeBack("bacnet");
        assertThat(registry.current().points()).hasSameSizeAs(before);
    }

    private void refused(GroupDecision decision, String text) {
        assertThatThrownBy(() -> commissioning.decide("bacnet", List.of(decision)))
                .isInstanceOfSatisfying(RequestProblem.class, problem -> assertThat(problem.text())
                        .isEqualTo(text));
    }

    @Test
    void aSitesOwnAbbreviationIsUsedByTheNextSearch() throws Exception {
        List<DiscoveredPoint> odd = german().stream()
                .filter(point -> point.name().endsWith("ZUL_TEMP_MW"))
                .map(point -> named(point, point.name().replace("ZUL_TEMP_MW", "XQT")))
                .toList();
        assertThat(commissioning.propose("bacnet", odd).groups())
                .allSatisfy(one -> assertThat(one.decision().brickClass()).isNull());

        new SiteAbbreviations(naming, audit)
                .put(new io.plenum.commissioning.naming.Abbreviation(
                        "XQT", "", io.plenum.commissioning.naming.MeaningKind.MEDIUM, "Supply Air Temperature", 1));

        assertThat(commissioning.propose("bacnet", odd).groups())
                .extracting(one -> Objects.toString(one.decision().brickClass()))
                .contains("Supply_Air_Temperature_Sensor");
    }

    private static DiscoveredPoint named(DiscoveredPoint point, String name) {
        return new DiscoveredPoint(
                point.source(),
                point.device(),
                name,
                point.description(),
                point.type(),
                point.kind(),
                point.unit(),
                point.states(),
                point.writable());
    }
}
