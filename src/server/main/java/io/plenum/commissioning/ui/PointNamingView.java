package io.plenum.commissioning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.plenum.commissioning.review.ChangeReport;
import io.plenum.commissioning.review.Commissioning;
import io.plenum.commissioning.review.GroupDecision;
import io.plenum.commissioning.review.GroupVerdict;
import io.plenum.commissioning.review.ReviewedGroup;
import io.plenum.commissioning.review.ReviewedPoints;
import io.plenum.connector.GatewayConnections;
import io.plenum.link.ConnectionStatus;
import io.plenum.site.SiteModels;
import io.plenum.site.change.ModelChangeReport;
import io.plenum.site.importing.SiteImportRefused;
import io.plenum.uikit.SlowWork;
import io.plenum.web.RequestProblem;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Discovered points get their class, machine and place by patterns of their names: proposed, reviewed, applied. */
@Route("setup/points")
@Menu(title = "commissioning.title", order = 10.5)
@RolesAllowed("ENGINEER")
public class PointNamingView extends Main implements HasDynamicTitle, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final int LONG_NOTE = 8000;

    private final transient Commissioning commissioning;
    private final transient DeviceSearch search;
    private final transient SiteModels models;
    private final SlowWork work = new SlowWork();
    private final Select<String> connection = new Select<>();
    private final Paragraph facts = new Paragraph();
    private final Section groups = new Section();
    private final GroupEditor editor;
    private final GroupGrid grid;
    private final Button undo = button("commissioning.undo", this::undo);
    private final TargetSiteFields target = new TargetSiteFields();
    private final ChangePreview preview = new ChangePreview(target);
    private final Button apply = button("commissioning.apply", this::ask);
    private final Button takeBack = button("commissioning.take-back", this::askToTakeBack);

    PointNamingView(
            Commissioning commissioning, GatewayConnections connections, SiteModels models, PresentValues values) {
        editor = new GroupEditor(this::decideAndGoOn, values);
        grid = new GroupGrid(editor::show);
        this.commissioning = commissioning;
        this.search = new DeviceSearch(commissioning, connections);
        this.models = models;
        addClassName("plenum-page");
        connection.setLabel(getTranslation("commissioning.connection"));
        connection.setItems(connections.status().stream()
                .filter(status -> !status.kind().equals(ConnectionStatus.MISSING))
                .map(ConnectionStatus::name)
                .toList());
        connection.addValueChangeListener(change -> shown());
        Div start = new Div(connection, button("commissioning.search", this::search), takeBack);
        start.addClassName("plenum-line-form");
        facts.getElement().setAttribute("aria-live", "polite");
        groups.addClassName("plenum-card");
        groups.add(actions(), grid);
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        preview.add(apply);
        target.onChange(this::plan);
        add(
                new H1(getTranslation("commissioning.title")),
                new Paragraph(getTranslation("commissioning.hint")),
                start,
                facts,
                groups,
                editor,
                preview);
        groups.setVisible(false);
    }

    private Div actions() {
        Button sure = button("commissioning.accept-sure", () -> acceptAll(grid.sure()));
        Button accept = button("commissioning.accept-chosen", () -> acceptAll(grid.getSelectedItems()));
        Button reject = button("commissioning.reject-chosen", this::rejectChosen);
        Div actions = new Div(sure, accept, reject, undo);
        actions.addClassName("plenum-links");
        return actions;
    }

    private Button button(String text, Runnable action) {
        return new Button(getTranslation(text), click -> attempt(action));
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("commissioning.title");
    }

    /** A discovery leads here with its connection. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        List<String> names = connection.getListDataView().getItems().toList();
        QueryParameters asked = event.getLocation().getQueryParameters();
        asked.getSingleParameter("connection")
                .filter(names::contains)
                .or(() -> names.stream().findFirst())
                .ifPresent(connection::setValue);
        boolean wanted = asked.getSingleParameter("search").isPresent();
        if (wanted && !names.isEmpty() && !commissioning.isSearched(connection.getValue())) {
            search();
        }
        if (names.isEmpty()) {
            facts.setText(getTranslation("commissioning.no-connection"));
        }
    }

    private @Nullable String chosen() {
        return connection.getValue();
    }

    private void search() {
        String name = chosen();
        if (name == null) {
            return;
        }
        getUI().ifPresent(ui -> work.start(
                ui,
                () -> search.of(name),
                () -> facts.setText(getTranslation("commissioning.searching", name)),
                problem -> found(name, problem)));
    }

    private void found(String name, DeviceSearch.@Nullable Outcome outcome) {
        if (outcome == null || outcome.problem() != null) {
            facts.setText("▲ "
                    + (outcome == null || outcome.problem() == null
                            ? getTranslation("commissioning.search-failed", name)
                            : getTranslation(
                                    outcome.problem().messageKey(),
                                    outcome.problem().arguments().toArray())));
        } else {
            shown();
        }
    }

    /** Shows where the review of the chosen connection is. */
    private void shown() {
        String name = chosen();
        editor.setVisible(false);
        boolean searched = name != null && commissioning.isSearched(name);
        takeBack.setVisible(name != null && commissioning.lastApplication(name) != null);
        groups.setVisible(searched);
        preview.setVisible(false);
        if (name == null || !searched) {
            facts.setText(getTranslation("commissioning.not-searched"));
        } else {
            target.show(models.current().sites());
            show(commissioning.state(name));
        }
    }

    private void show(ReviewedPoints points) {
        facts.setText(getTranslation(
                "commissioning.facts", points.points(), points.groups().size(), points.accepted(), points.known()));
        grid.show(points.groups());
        groups.setVisible(!points.groups().isEmpty());
        undo.setEnabled(points.canUndo());
        plan();
    }

    private void plan() {
        String name = chosen();
        boolean searched = name != null && commissioning.isSearched(name);
        preview.setVisible(searched);
        apply.setEnabled(target.isReady());
        if (name != null && searched && target.isReady()) {
            preview.show(commissioning.plan(name, target.target(), getLocale()));
        } else if (searched) {
            preview.await();
        }
    }

    /** What has no class or place cannot be accepted; it stays as it is, and is said. */
    private void acceptAll(Collection<ReviewedGroup> rows) {
        List<GroupDecision> complete = rows.stream()
                .map(ReviewedGroup::decision)
                .filter(one -> one.brickClass() != null && (one.equipment() != null || one.space() != null))
                .map(one -> one.withVerdict(GroupVerdict.ACCEPTED))
                .toList();
        if (complete.size() < rows.size()) {
            note(getTranslation("commissioning.incomplete", rows.size() - complete.size()));
        }
        decide(complete);
    }

    private void rejectChosen() {
        decide(grid.getSelectedItems().stream()
                .map(row -> row.decision().withVerdict(GroupVerdict.REJECTED))
                .toList());
    }

    private void decide(List<GroupDecision> decisions) {
        String name = chosen();
        if (name != null && !decisions.isEmpty()) {
            attempt(() -> show(commissioning.decide(name, decisions)));
            grid.deselectAll();
        }
    }

    /** After a group the next open one: so they are gone through without a way back to the list. */
    private void decideAndGoOn(GroupDecision decision) {
        decide(List.of(decision));
        grid.nextOpen(decision.group()).ifPresentOrElse(editor::show, () -> editor.setVisible(false));
    }

    private void undo() {
        String name = chosen();
        if (name != null) {
            show(commissioning.undo(name));
            editor.setVisible(false);
        }
    }

    private void ask() {
        String name = chosen();
        if (name == null) {
            return;
        }
        ChangeReport would = commissioning.apply(name, target.target(), getLocale(), true);
        Div words = new Div(new Paragraph(report("commissioning.apply-would", would)));
        would.problems().forEach(problem -> words.add(new Paragraph(problem.sentence())));
        confirm("commissioning.apply", words, () -> applied(name));
    }

    /** @param key of the words on its button; the question has the same with {@code -question} */
    private void confirm(String key, Div words, Runnable action) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation(key + "-question"));
        dialog.add(words);
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("ui.cancel"));
        dialog.setConfirmText(getTranslation(key));
        dialog.addConfirmListener(confirmed -> attempt(action));
        dialog.open();
    }

    private void applied(String name) {
        ChangeReport done = commissioning.apply(name, target.target(), getLocale(), false);
        note(report("commissioning.applied", done));
        shown();
    }

    private void askToTakeBack() {
        String name = chosen();
        if (name == null) {
            return;
        }
        Div words = new Div(new Paragraph(getTranslation("commissioning.take-back-hint")));
        confirm("commissioning.take-back", words, () -> takenBack(name));
    }

    private void takenBack(String name) {
        ModelChangeReport gone = commissioning.takeBack(name);
        note(getTranslation("commissioning.taken-back", gone.changes().size()));
        shown();
    }

    private String report(String key, ChangeReport report) {
        return getTranslation(
                key, report.points(), report.equipment(), report.spaces(), report.floors(), report.leftOver());
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (RequestProblem wrong) {
            note("▲ " + getTranslation(wrong.text(), wrong.arguments()));
        } catch (SiteImportRefused refused) {
            note("▲ " + refused.getMessage());
        }
    }

    private static void note(String words) {
        Notification.show(words, LONG_NOTE, Notification.Position.MIDDLE);
    }
}
