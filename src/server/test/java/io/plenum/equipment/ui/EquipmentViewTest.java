package io.plenum.equipment.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import io.plenum.equipment.EquipmentHealth;
import io.plenum.equipment.EquipmentHealths;
import io.plenum.equipment.document.DocumentFormat;
import io.plenum.equipment.document.DocumentKind;
import io.plenum.equipment.document.EquipmentDocument;
import io.plenum.equipment.document.EquipmentDocuments;
import io.plenum.point.Point;
import io.plenum.point.Quality;
import io.plenum.recommendation.Recommendations;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.TestModels;
import io.plenum.site.importing.FolderModel;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import io.plenum.uikit.Displays;
import io.plenum.uikit.PointAction;
import io.plenum.uikit.Preferences;
import io.plenum.web.PublicUrl;
import io.plenum.work.WorkOrders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages without a browser: what they show of the demo building's model. */
@ViewPackages(packages = "io.plenum.equipment.nothing")
class EquipmentViewTest extends BrowserlessTest {

    private static final Instant NOW = Instant.parse("2026-02-02T10:30:00Z");

    private final EquipmentHealths healths = mock();
    private final CurrentValues values = mock();
    private final PointAction command = mock();
    private final EquipmentDocuments documents = mock();
    private static BuildingModel model;
    private EquipmentContext context;

    @BeforeAll
    static void read() throws IOException {
        model = FolderModel.read(Path.of("floorplans/aula-house"));
    }

    @BeforeEach
    void context() {
        SiteAccess models = mock();
        when(models.visible()).thenReturn(model);
        Displays displays = mock();
        when(displays.current()).thenReturn(new Preferences("en", false, true, Preferences.Theme.LIGHT));
        context = new EquipmentContext(models, values, displays, List.of(command), Clock.fixed(NOW, ZoneOffset.UTC));
        when(healths.of(any(), any())).thenAnswer(asked -> health(asked.getArgument(1)));
    }

    /** Everything is well but the second chiller, of which one value is missing. */
    private static Map<String, EquipmentHealth> health(List<Equipment> wanted) {
        return wanted.stream()
                .collect(Collectors.toMap(
                        Equipment::key,
                        one -> new EquipmentHealth(
                                6, one.key().equals("chiller-2") ? 5 : 6, List.of(), List.of(), List.of())));
    }

    private EquipmentView page(String key) {
        EquipmentView view =
                new EquipmentView(healths, context, mock(Recommendations.class), mock(WorkOrders.class), documents);
        BeforeEnterEvent event = mock();
        when(event.getRouteParameters()).thenReturn(new RouteParameters("key", key));
        view.beforeEnter(event);
        UI.getCurrent().add(view);
        return view;
    }

    private Point point(String key) {
        return Objects.requireNonNull(model.point(key));
    }

    /** A value that is not the present one must not look as if it were; temperatures are as the reader wants them. */
    @Test
    void valuesStandAtTheirParts() {
        Point supply = point("ahu-1/supply-air-temperature");
        Point mixed = point("ahu-1/mixed-air-temperature");
        when(values.of(supply.id())).thenReturn(new CurrentValue(15, NOW, Quality.GOOD));
        when(values.of(mixed.id())).thenReturn(new CurrentValue(10, NOW, Quality.STALE));
        page("ahu-1");
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("Supply air temperature", "59 °F", "(50 °F)", "–");
    }

    /** An adjustment of nothing is no frost. */
    @Test
    void differencesOfTemperatureAreNotConverted() {
        Point adjustment = point("vav-0-06/set-point-adjustment");
        when(values.of(adjustment.id())).thenReturn(new CurrentValue(0, NOW, Quality.GOOD));
        page("vav-0-06");
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("0 °C")
                .doesNotContain("32 °F");
    }

    /** Equipment is commanded from its picture. */
    @Test
    void whatIsOfferedOpensFromThePicture() {
        Point fan = point("ahu-1/supply-fan-command");
        when(command.offered(fan)).thenReturn(true);
        page("ahu-1");
        test(find(NativeButton.class).single()).click();
        verify(command).open(fan.key());
    }

    /** The next question is nearly always where it comes from and where it goes. */
    @Test
    void leadsToWhatItFeedsAndWhatFeedsIt() {
        page("vav-0-06");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("equipment/ahu-1")
                .anyMatch(link -> link.startsWith("floors/floor-0/space-0-06"));
    }

    @Test
    void whatIsUnknownIsNotFound() {
        assertThatThrownBy(() -> page("nothing")).isInstanceOf(NotFoundException.class);
    }

    /** Whoever looks for trouble does not read a hundred lines that are well. */
    @Test
    void theListCanShowOnlyWhatNeedsAttention() {
        UI.getCurrent().add(new EquipmentListView(healths, context, TestModels.choice(site(model))));
        int all = find(NativeTableRow.class).all().size();
        assertThat(all).isGreaterThan(model.equipment().size());
        Select<EquipmentShown> which = find(Select.class).single();
        which.setValue(EquipmentShown.NOT_WELL);
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .containsExactly("equipment/chiller-2", "equipment-labels?keys=chiller-2");
    }

    private void plant(String kind) {
        PlantView view = new PlantView(healths, context, TestModels.choice(site(model)));
        BeforeEnterEvent event = mock();
        when(event.getRouteParameters()).thenReturn(new RouteParameters("kind", kind));
        view.beforeEnter(event);
        UI.getCurrent().add(view);
    }

    /** The whole plant at a glance, and from each piece on to its page. */
    @Test
    void theSchematicShowsValuesAndLeadsToEachPiece() {
        Point load = point("chiller-1/load");
        when(values.of(load.id())).thenReturn(new CurrentValue(57, NOW, Quality.GOOD));
        Point status = point("chiller-1/status");
        when(values.of(status.id())).thenReturn(new CurrentValue(1, NOW, Quality.GOOD));
        plant("cooling");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("equipment/cooling-tower", "equipment/chiller-1", "equipment/ahu-3", "plant/air");
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("57 %", "!{equipment.plant.running}!");
    }

    @Test
    void aPlantThatIsNotKnownIsNotFound() {
        assertThatThrownBy(() -> plant("nothing")).isInstanceOf(NotFoundException.class);
    }

    /** A warranty that has ended must not look as if it held; who may only look is offered no removal. */
    @Test
    void documentsAreListedAndTheLatestPhotoIsShown() {
        when(documents.of("chiller-1"))
                .thenReturn(List.of(
                        document(7, DocumentKind.PHOTO, null, DocumentFormat.JPEG),
                        document(8, DocumentKind.WARRANTY, LocalDate.of(2026, 2, 1), DocumentFormat.PDF)));
        page("chiller-1");
        assertThat(find(Image.class).single().getSrc()).isEqualTo("api/v1/equipment/chiller-1/documents/7");
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .anyMatch(text -> text.startsWith("!{equipment.document.ended}!"));
        assertThat(find(Button.class).all()).isEmpty();
    }

    private static EquipmentDocument document(
            long id, DocumentKind kind, @Nullable LocalDate ends, DocumentFormat format) {
        return new EquipmentDocument(id, "chiller-1", kind, "Title", ends, format, 2048, NOW, "tom");
    }

    /** What is printed leads to the page of the equipment, under the address by which people reach the server. */
    @Test
    void labelsAreMadeForWhatIsAsked() {
        LabelsView view = new LabelsView(context, new PublicUrl("https://plenum.example.org/"));
        BeforeEnterEvent event = mock();
        when(event.getLocation()).thenReturn(new Location("equipment-labels?keys=chiller-1,unknown,ahu-1"));
        view.beforeEnter(event);
        UI.getCurrent().add(view);
        assertThat(find(Image.class).all())
                .allMatch(code -> code.getSrc().startsWith("data:image/svg+xml"))
                .extracting(code -> code.getAlt().orElse(""))
                .hasSize(2);
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("Chiller 1", "chiller-1");
    }

    private static Site site(SiteModel model) {
        return model.sites().getFirst();
    }
}
