package io.plenum.site.ui.model;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.point.ConnectionNames;
import io.plenum.point.PointKind;
import io.plenum.site.BuildingModel;
import io.plenum.site.Site;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteModels;
import io.plenum.site.SiteNote;
import io.plenum.site.change.ChangeSentences;
import io.plenum.site.change.ModelChangeReport;
import io.plenum.site.change.ModelChangeSet;
import io.plenum.site.change.ModelChanges;
import io.plenum.site.change.ModelEdit;
import io.plenum.site.history.EntityFields;
import io.plenum.site.history.ModelRevision;
import io.plenum.site.role.EntityKind;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** A site's floors, spaces, equipment and points, which are corrected here; each change is looked at before it is applied. */
@CssImport("./alarm/alarms.css")
@Route("setup/model")
@Menu(title = "site.model.title", order = 11.2)
@RolesAllowed("ENGINEER")
public class ModelView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SiteModels models;
    private final transient ModelChanges changes;
    private final transient ChangeSentences sentences;
    private final transient SiteChoice choice;
    private final TextField search = new TextField();
    private final ModelGrid grid = new ModelGrid();
    private final ModelEditor editor;
    private final RevisionList history = new RevisionList(this::undo);
    private transient @Nullable BuildingModel shown;
    private long revision;

    ModelView(
            SiteModels models,
            ModelChanges changes,
            ChangeSentences sentences,
            SiteChoice choice,
            ObjectProvider<ConnectionNames> connections) {
        this.models = models;
        this.changes = changes;
        this.sentences = sentences;
        this.choice = choice;
        Set<String> names = new TreeSet<>();
        connections.ifAvailable(known -> names.addAll(known.names()));
        this.editor = new ModelEditor(names, this::submit);
        addClassName("plenum-page");
        add(new H1(getTranslation("site.model.title")), new SiteNote(choice), content());
        grid.addSelectionListener(event -> chosen(event.getAllSelectedItems()));
        refresh();
    }

    private Div content() {
        search.setPlaceholder(getTranslation("site.model.search"));
        search.setAriaLabel(getTranslation("site.model.search"));
        search.setClearButtonVisible(true);
        search.setWidth("min(100%, 22em)");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> showTree());
        Div actions = new Div(search);
        actions.addClassName("plenum-links");
        List.of(EntityKind.FLOOR, EntityKind.SPACE, EntityKind.EQUIPMENT, EntityKind.POINT)
                .forEach(kind ->
                        actions.add(new Button(getTranslation("site.model.new." + kind), click -> begin(kind))));
        Div left = new Div(actions, grid);
        Div columns = new Div(left, new Div(editor));
        columns.addClassNames("plenum-two", "plenum-even", "plenum-tree");
        Details begin = new Details(getTranslation("site.model.new.SITE"), new NewSite(this::submitNew));
        Div all = new Div(columns, history, begin);
        all.addClassName("plenum-page");
        all.getStyle().set("padding", "0");
        return all;
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("site.model.title");
    }

    /** The model as it is now; edits are based on it. */
    private void refresh() {
        Site current = choice.current();
        Site site = current == null ? null : models.current().site(current.key());
        if (site == null) {
            removeAll();
            add(new H1(getTranslation("site.model.title")), new NewSite(this::submitNew));
            return;
        }
        revision = changes.revision(site.key());
        shown = models.current().of(site);
        showTree();
        history.show(site, changes.history(site.key(), null, RevisionList.SHOWN));
    }

    private void showTree() {
        if (shown != null) {
            grid.show(new ModelTree(shown, this::getTranslation), search.getValue());
            chosen(grid.getSelectedItems());
        }
    }

    private void chosen(Set<ModelRow> rows) {
        if (shown != null) {
            editor.show(shown, rows);
        }
    }

    /** Below what is chosen, where that can have it. */
    private void begin(EntityKind kind) {
        BuildingModel model = shown;
        if (model == null) {
            return;
        }
        Map<String, Object> suggested = new HashMap<>();
        if (kind == EntityKind.POINT) {
            suggested.put(EntityFields.OWNER, model.site().key());
            suggested.put(EntityFields.KIND, PointKind.NUMERIC.name());
        }
        grid.getSelectedItems().stream().findFirst().ifPresent(row -> suggest(kind, row, suggested));
        editor.begin(model, kind, suggested);
    }

    private static void suggest(EntityKind kind, ModelRow row, Map<String, Object> suggested) {
        if (row.kind() == EntityKind.FLOOR && (kind == EntityKind.SPACE || kind == EntityKind.EQUIPMENT)) {
            suggested.put(EntityFields.FLOOR, row.key());
        } else if (row.kind() == EntityKind.SPACE && kind == EntityKind.EQUIPMENT) {
            suggested.put(EntityFields.SPACE, row.key());
        } else if (row.kind() == EntityKind.EQUIPMENT && kind == EntityKind.EQUIPMENT) {
            suggested.put(EntityFields.PART_OF, row.key());
        } else if (kind == EntityKind.POINT && !row.isHeading() && row.kind() != EntityKind.POINT) {
            suggested.put(EntityFields.OWNER, row.key());
        }
    }

    private void submit(List<ModelEdit> edits) {
        if (shown == null || edits.isEmpty()) {
            Notification.show(getTranslation("site.model.nothing"));
            return;
        }
        String site = shown.site().key();
        long based = revision;
        new ChangeDialog(
                        getTranslation("site.model.preview-title"),
                        (loss, dry) -> changes.apply(new ModelChangeSet(site, based, "", loss, edits), dry),
                        sentences,
                        this::done,
                        this::refresh)
                .open();
    }

    private void submitNew(String site, List<ModelEdit> edits) {
        if (models.current().site(site) != null) {
            Notification.show(getTranslation("site.model.site-there", site));
            return;
        }
        new ChangeDialog(
                        getTranslation("site.model.preview-title"),
                        (loss, dry) -> changes.apply(new ModelChangeSet(site, null, "", loss, edits), dry),
                        sentences,
                        report -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false)),
                        this::refresh)
                .open();
    }

    private void undo(ModelRevision one) {
        new ChangeDialog(
                        getTranslation("site.model.undo-title", String.valueOf(one.number())),
                        (loss, dry) -> changes.undo(one.site(), one.number(), loss, dry),
                        sentences,
                        this::done,
                        this::refresh)
                .open();
    }

    private void done(ModelChangeReport report) {
        Notification.show(getTranslation("site.model.done", report.changes().size()));
        refresh();
    }
}
