package io.plenum.commissioning.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import io.plenum.audit.Audit;
import io.plenum.commissioning.behaviour.BehaviourHistory;
import io.plenum.commissioning.review.Commissioning;
import io.plenum.commissioning.review.NamingStore;
import io.plenum.commissioning.review.ReviewedGroup;
import io.plenum.connector.AddressValues;
import io.plenum.connector.GatewayConnections;
import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectionStatus;
import io.plenum.link.Discovered;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.device.DeviceDeclaration;
import io.plenum.site.SiteModels;
import io.plenum.site.TestModels;
import io.plenum.site.change.ModelChanges;
import io.plenum.site.importing.SiteImporter;
import io.plenum.twin.CurrentValues;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** The page without a browser; texts are their keys here. */
@ViewPackages(packages = "io.plenum.commissioning.nothing")
class PointNamingViewTest extends BrowserlessTest {

    private final GatewayConnections connections = mock();
    private final SiteImporter importer = mock();
    private final CurrentValues values = mock();
    private final AddressValues addresses = mock();
    private final ModelChanges changes = mock();

    @BeforeEach
    void page() throws Exception {
        when(connections.status())
                .thenReturn(List.of(new ConnectionStatus(
                        "bacnet", "bacnet", "", ConnectionState.UP, 0, 0, null, List.of(), List.of())));
        when(connections.discover(eq("bacnet"), any())).thenReturn(List.of(device()));
        when(addresses.now()).thenAnswer(call -> Instant.now());
        when(addresses.read(any())).thenAnswer(call -> measured(call.getArgument(0)));
        when(importer.inTurn(any())).thenAnswer(call -> ((Supplier<?>) call.getArgument(0)).get());
        NamingStore store = mock();
        SiteModels models = () -> TestModels.oneRoom(List.of());
        StaticMessageSource texts = new StaticMessageSource();
        texts.setUseCodeAsDefaultMessage(true);
        Commissioning commissioning = new Commissioning(
                models,
                importer,
                store,
                mock(io.plenum.commissioning.DiscoveredPoints.class),
                changes,
                mock(BehaviourHistory.class),
                mock(Audit.class),
                texts);
        PointNamingView view = new PointNamingView(
                commissioning, connections, models, new PresentValues(models, values, addresses, Clock.systemUTC()));
        UI.getCurrent().add(view);
        find(Select.class).all().getFirst().setValue("bacnet");
    }

    private static AddressValues.Answered measured(List<Point> points) {
        Map<PointSource, Sample> samples = new HashMap<>();
        points.forEach(point -> samples.put(point.source(), new Sample(point.id(), Instant.now(), 21.5, Quality.GOOD)));
        return new AddressValues.Answered(samples, List.of());
    }

    private static Discovered device() {
        return new Discovered(
                "1101",
                "DDC 1",
                Discovered.Identity.UNKNOWN,
                new Discovered.Location("", null, ""),
                List.of(
                        object("1101/analog-input,1", "AHU1_SAT"),
                        object("1101/analog-input,2", "AHU2_SAT"),
                        object("1101/analog-input,3", "XYZ")),
                List.of(),
                true);
    }

    private static Discovered.DiscoveredObject object(String address, String name) {
        return new Discovered.DiscoveredObject(
                address, name, "", new DeviceDeclaration("analog-input", true, PointKind.NUMERIC, "°C", 0), false);
    }

    private void click(String text) {
        Button button = find(Button.class).all().stream()
                .filter(one -> plain(one.getText()).equals(text))
                .findFirst()
                .orElseThrow();
        test(button).click();
    }

    /** Without what marks a key that has no text. */
    private static String plain(String text) {
        return text.replaceAll("[!{}]", "");
    }

    private int machines() {
        return find(TreeGrid.class).all().stream()
                .mapToInt(tree -> tree.getTreeData().getRootItems().size())
                .sum();
    }

    private long leftOver() {
        return find(Grid.class).all().stream()
                .filter(grid -> !(grid instanceof GroupGrid) && !(grid instanceof TreeGrid))
                .mapToLong(grid -> grid.getListDataView().getItemCount())
                .sum();
    }

    /** The search is beside the page, which shows it when it is done. */
    private void search() {
        click("commissioning.search");
        for (long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
                find(GroupGrid.class).all().isEmpty() && System.nanoTime() < end; ) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            roundTrip();
        }
    }

    /** What nobody has bound yet is asked at its controller. */
    private void awaitExample(String text) {
        for (long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
                !examples().contains(text) && System.nanoTime() < end; ) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            roundTrip();
        }
        assertThat(examples()).contains(text).contains("plan.quality.good");
    }

    private String examples() {
        return find(GroupExamples.class).single().getElement().getTextRecursively();
    }

    private GroupGrid grid() {
        return find(GroupGrid.class).single();
    }

    @Test
    void aSearchShowsOneRowForEachPatternAndTheUnknownOneAmongThem() {
        search();

        assertThat(grid().getListDataView().getItems())
                .extracting(row -> row.group().pattern())
                .containsExactly("AHU{1}_SAT", "XYZ");
    }

    @Test
    void acceptingWhatIsSureShowsWhatItMakesAndWhatIsLeftOver() {
        search();
        click("commissioning.accept-sure");

        assertThat(machines()).isEqualTo(2);
        assertThat(leftOver()).isEqualTo(1);

        click("commissioning.undo");
        assertThat(machines()).isZero();
        assertThat(leftOver()).isEqualTo(3);
    }

    /** The pattern of names is the integrator's: what the template makes is shown before anything is accepted. */
    @Test
    void anEquipmentsNameIsChangedForAWholeGroup() {
        search();
        test(grid()).clickRow(0);
        awaitExample("21.5 °C");
        TextField equipment = find(TextField.class).all().stream()
                .filter(field -> plain(field.getLabel()).equals("commissioning.column.equipment"))
                .findFirst()
                .orElseThrow();
        test(equipment).setValue("Lüftung {1}");
        click("commissioning.accept");

        assertThat(grid().getListDataView().getItems())
                .extracting(row -> row.decision().equipment())
                .contains("Lüftung {1}");
    }

    /** Somebody finds more devices later; the site is there already by then. */
    @Test
    void aSecondSearchIsShownAsTheFirst() {
        search();
        search();

        assertThat(grid().getListDataView().getItemCount()).isEqualTo(2);
        assertThat(leftOver()).isEqualTo(3);
    }

    /** What was ticked for one decision is not ticked for the next; behind a decided group opens the next one. */
    @Test
    void aDecisionLeavesNothingTickedAndOpensTheNextGroup() {
        search();
        ReviewedGroup first = grid().getListDataView().getItem(0);
        grid().select(first);
        click("commissioning.accept-chosen");
        assertThat(grid().getSelectedItems()).isEmpty();
        assertThat(grid().getListDataView().getItem(0).group().pattern()).isEqualTo("XYZ");

        click("commissioning.undo");
        test(grid()).clickRow(0);
        click("commissioning.accept");
        assertThat(find(GroupEditor.class).single().pattern()).isEqualTo("XYZ");
    }
}
