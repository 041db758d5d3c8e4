package io.plenum.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import io.plenum.access.kiosk.KioskPage;
import io.plenum.dashboard.Dashboard;
import io.plenum.dashboard.DashboardPictures;
import io.plenum.dashboard.Dashboards;
import io.plenum.dashboard.StarterCards;
import io.plenum.dashboard.card.Card;
import io.plenum.dashboard.card.CardFrame;
import io.plenum.dashboard.card.NoteCard;
import io.plenum.dashboard.card.ValueCard;
import io.plenum.dashboard.content.CardContents;
import io.plenum.dashboard.ui.wall.WallDialog;
import io.plenum.point.PointSearch;
import io.plenum.site.BuildingModel;
import io.plenum.site.SiteAccess;
import io.plenum.site.TestModels;
import io.plenum.twin.FloorPlanSettings;
import io.plenum.uikit.Displays;
import io.plenum.uikit.Preferences;
import io.plenum.web.RequestProblem;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages without a browser: what saving, undoing and beginning do. */
@ViewPackages(packages = "io.plenum.dashboard.nothing")
class DashboardViewTest extends BrowserlessTest {

    private static final Card NOTE = new NoteCard(new CardFrame("note", "", 3, 2), "Keys");
    private static final Card VALUE = new ValueCard(new CardFrame("value", "", 3, 2), "ahu-1/supply-air-temperature");
    private static final Dashboard HALL = new Dashboard(
            7, null, "Hall", "ann", true, 3, List.of(NOTE, VALUE), Instant.parse("2026-02-02T10:30:00Z"), "ann");

    private static BuildingModel model;

    private final Dashboards dashboards = mock();
    private final StarterCards starters = mock();
    private DashboardParts parts;

    @BeforeAll
    static void read() throws IOException {
        model = TestModels.aulaHouse();
    }

    @BeforeEach
    void parts() {
        SiteAccess models = mock();
        when(models.visible()).thenReturn(model);
        Displays displays = mock();
        when(displays.current()).thenReturn(new Preferences("en", false, false, Preferences.Theme.LIGHT));
        when(displays.zone(any(), any())).thenReturn(ZoneOffset.UTC);
        parts = new DashboardParts(
                dashboards,
                mock(DashboardPictures.class),
                mock(CardContents.class),
                starters,
                new BoardConfigs(mock(FloorPlanSettings.class), displays),
                models,
                TestModels.choice(model.sites().getFirst()),
                mock(PointSearch.class));
        when(dashboards.one(7)).thenReturn(HALL);
        when(dashboards.mayChange(HALL)).thenReturn(true);
    }

    private DashboardView page() {
        DashboardView view = new DashboardView(parts);
        BeforeEnterEvent event = mock();
        when(event.getRouteParameters()).thenReturn(new RouteParameters("id", "7"));
        view.beforeEnter(event);
        UI.getCurrent().add(view);
        return view;
    }

    private void press(String text) {
        Button button = find(Button.class).all().stream()
                .filter(one -> one.getText().contains(text))
                .findFirst()
                .orElseThrow();
        test(button).click();
    }

    /** Arranging saves nothing; saving does so once, over the revision with which it began. */
    @Test
    void whatIsArrangedIsSavedAsOne() {
        Dashboard after = HALL.withRevision(4).withCards(List.of(VALUE, NOTE));
        when(dashboards.save(eq(7L), anyInt(), any(), anyBoolean(), any())).thenReturn(after);
        page();
        press("dashboard.edit");
        DashboardBoard board = find(DashboardBoard.class).single();
        board.move("note", 1);
        board.resize("value", 20, 1);
        press("ui.save");
        verify(dashboards).save(7, 3, "Hall", true, List.of(VALUE.with(new CardFrame("value", "", 12, 3)), NOTE));
    }

    @Test
    void aRemovedCardComesBack() {
        when(dashboards.save(eq(7L), anyInt(), any(), anyBoolean(), any())).thenReturn(HALL);
        page();
        press("dashboard.edit");
        find(DashboardBoard.class).single().remove("note");
        press("dashboard.undo");
        press("ui.save");
        verify(dashboards).save(7, 3, "Hall", true, List.of(NOTE, VALUE));
    }

    /** Whoever was overtaken reads it, and can still look at what they have made. */
    @Test
    void whoeverWasOvertakenKeepsTheirWorkOnTheScreen() {
        when(dashboards.save(eq(7L), anyInt(), any(), anyBoolean(), any()))
                .thenThrow(RequestProblem.conflict("revision", "dashboard.problem.revision", "ben"));
        page();
        press("dashboard.edit");
        find(DashboardBoard.class).single().move("note", 1);
        press("ui.save");
        assertThat(find(Notification.class).all()).isNotEmpty();
        assertThat(find(EditPanel.class).single().cards()).containsExactly(VALUE, NOTE);
    }

    @Test
    void whoMayNotChangeItIsNotOfferedTo() {
        when(dashboards.mayChange(HALL)).thenReturn(false);
        page();
        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .noneMatch(text -> text.contains("dashboard.edit") || text.contains("dashboard.remove"))
                .anyMatch(text -> text.contains("dashboard.duplicate"));
    }

    /** Who has none begins with one of the building. */
    @Test
    void theEmptyPageOffersADashboardOfTheBuilding() {
        when(starters.of(any(), any())).thenReturn(List.of(NOTE));
        when(dashboards.add(any(), anyBoolean(), any(), any())).thenReturn(HALL);
        DashboardsView view = new DashboardsView(parts);
        view.beforeEnter(mock());
        UI.getCurrent().add(view);
        press("dashboard.starter");
        verify(dashboards)
                .add(
                        model.sites().getFirst().name(),
                        false,
                        model.sites().getFirst().key(),
                        List.of(NOTE));
    }

    /** The address of a wall says all that it shows, so that it can be opened again. */
    @Test
    void theWallIsInItsAddress() {
        new WallDialog(model, List.of(HALL), List.of(KioskPage.ofDashboard(7), KioskPage.ofFloor("floor-2", "energy")))
                .open();
        assertThat(find(Anchor.class).single().getHref())
                .isEqualTo("wall?page=dashboard%3A7&page=floor%3Afloor-2%3Aenergy&seconds=30");
        assertThat(KioskPage.of("floor:floor-2:energy")).isEqualTo(KioskPage.ofFloor("floor-2", "energy"));
    }
}
