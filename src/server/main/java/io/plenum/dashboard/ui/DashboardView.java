package io.plenum.dashboard.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.plenum.access.kiosk.KioskPage;
import io.plenum.dashboard.Dashboard;
import io.plenum.dashboard.ui.wall.WallDialog;
import io.plenum.uikit.empty.EmptyState;
import io.plenum.web.RequestProblem;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One dashboard, to be looked at and arranged. */
@Route("dashboards/:id([0-9]+)")
@PermitAll
@CssImport("./dashboard/dashboard.css")
public class DashboardView extends Main implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient DashboardParts parts;
    private final Div tools = new Div();
    private transient @Nullable Dashboard dashboard;
    private transient @Nullable EditPanel editing;

    DashboardView(DashboardParts parts) {
        this.parts = parts;
        addClassNames("plenum-page", "plenum-dashboard-page");
        tools.addClassName("plenum-links");
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + (dashboard == null ? "" : dashboard.title());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("0");
        try {
            show(parts.dashboards().one(Long.parseLong(id)));
        } catch (RequestProblem | NumberFormatException gone) {
            throw new NotFoundException();
        }
    }

    /** What was arranged and not saved is not lost by a wrong click. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editing == null || !editing.hasChanged()) {
            return;
        }
        BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
        ConfirmDialog dialog = confirm("dashboard.leave", "dashboard.leave-text", "dashboard.leave-yes");
        dialog.addConfirmListener(confirmed -> leave.proceed());
        dialog.addCancelListener(stays -> leave.cancel());
        dialog.open();
    }

    private void show(Dashboard shown) {
        dashboard = shown;
        editing = null;
        removeAll();
        tools.removeAll();
        Span state = new Span(getTranslation(shown.shared() ? "dashboard.is-shared" : "dashboard.is-own"));
        state.addClassName("plenum-chip");
        Div head = new Div(new H1(shown.title()), state, tools);
        head.addClassNames("plenum-dashboard-head");
        add(head);
        lookTools(shown);
        if (shown.cards().isEmpty()) {
            add(new EmptyState(getTranslation("dashboard.empty"), getTranslation("dashboard.empty-hint")));
            return;
        }
        DashboardBoard board = new DashboardBoard(EditPanel.NO_HANDS);
        board.show(parts.configs().of(parts.models().visible(), shown, shown.cards(), false));
        add(board);
    }

    private void lookTools(Dashboard shown) {
        boolean may = parts.dashboards().mayChange(shown);
        if (may) {
            tool("dashboard.edit", this::edit).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        tool("dashboard.wall.show", () -> new WallDialog(
                        parts.models().visible(),
                        parts.dashboards().visible(),
                        List.of(KioskPage.ofDashboard(shown.id())))
                .open());
        tool("dashboard.duplicate", () -> new TitleDialog(
                        "dashboard.duplicate",
                        getTranslation("dashboard.copy-of", shown.title()),
                        false,
                        false,
                        (title, shared) -> open(parts.dashboards().duplicate(shown.id(), title)))
                .open());
        if (may) {
            tool("dashboard.settings", () -> new TitleDialog(
                            "dashboard.settings",
                            shown.title(),
                            shown.shared(),
                            parts.dashboards().mayShare(),
                            (title, shared) -> show(parts.dashboards()
                                    .save(shown.id(), shown.revision(), title, shared, shown.cards())))
                    .open());
            tool("dashboard.remove", () -> remove(shown));
        }
    }

    private Button tool(String text, Runnable action) {
        Button button = new Button(getTranslation(text), event -> action.run());
        tools.add(button);
        return button;
    }

    private static void open(Dashboard other) {
        UI.getCurrent().navigate("dashboards/" + other.id());
    }

    private void edit() {
        Dashboard before = Objects.requireNonNull(dashboard);
        EditPanel panel = new EditPanel(parts, before);
        editing = panel;
        tools.removeAll();
        tool("dashboard.card.add", panel::addCard);
        tool("ui.save", () -> save(before, panel)).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        tool("ui.cancel", () -> show(before));
        removeAll();
        Div head = new Div(new H1(before.title()), tools);
        head.addClassNames("plenum-dashboard-head");
        add(head, panel);
    }

    private void save(Dashboard before, EditPanel panel) {
        try {
            show(parts.dashboards()
                    .save(before.id(), before.revision(), before.title(), before.shared(), panel.cards()));
        } catch (RequestProblem problem) {
            Notification.show(getTranslation(problem.text(), problem.arguments()), 9000, Notification.Position.MIDDLE);
        }
    }

    private void remove(Dashboard shown) {
        ConfirmDialog dialog = confirm("dashboard.remove", "dashboard.remove-text", "dashboard.remove");
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(event -> {
            parts.dashboards().remove(shown.id());
            UI.getCurrent().navigate("dashboards");
        });
        dialog.open();
    }

    private ConfirmDialog confirm(String heading, String text, String yes) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation(heading));
        dialog.setText(getTranslation(text));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("ui.cancel"));
        dialog.setConfirmText(getTranslation(yes));
        return dialog;
    }
}
