package io.plenum.site.ui.model;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.site.BuildingModel;
import io.plenum.site.change.ModelEdit;
import io.plenum.site.history.EntityFields;
import io.plenum.site.history.StoredSiteReader;
import io.plenum.site.role.EntityKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows what is chosen in the tree and makes edits of what is changed. */
class ModelEditor extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<List<ModelEdit>> submit;
    private final transient Set<String> connections;
    private final TextField key = new TextField();
    private transient List<ModelRow> rows = List.of();
    private @Nullable EntityKind added;
    private @Nullable EntityForm form;
    private transient @Nullable FedBy feeder;

    /** @param submit takes edits to be looked at and applied */
    ModelEditor(Set<String> connections, Consumer<List<ModelEdit>> submit) {
        this.connections = connections;
        this.submit = submit;
        addClassName("plenum-card");
        key.setLabel(getTranslation("site.model.key"));
        key.setMaxLength(200);
        key.setWidthFull();
        clear();
    }

    void clear() {
        removeAll();
        rows = List.of();
        added = null;
        form = null;
        feeder = null;
        add(new Paragraph(getTranslation("site.model.choose")));
    }

    /** Things of one kind; of several only what can be said of all. */
    void show(BuildingModel model, Collection<ModelRow> chosen) {
        List<ModelRow> things = chosen.stream().filter(row -> !row.isHeading()).toList();
        clear();
        long kinds = things.stream().map(ModelRow::kind).distinct().count();
        if (things.isEmpty() || kinds > 1) {
            if (kinds > 1) {
                removeAll();
                add(new Paragraph(getTranslation("site.model.kinds")));
            }
            return;
        }
        rows = things;
        ModelRow first = things.getFirst();
        EntityForm fields = new EntityForm(first.kind(), things.size() > 1, model, connections);
        if (things.size() == 1) {
            fields.show(fields(model, first));
        }
        form = fields;
        if (first.kind() == EntityKind.EQUIPMENT && things.size() > 1) {
            feeder = new FedBy(model, getTranslation("site.model.fed-by"));
            fields.add(feeder.component());
        }
        removeAll();
        add(new H2(things.size() == 1 ? first.name() : getTranslation("site.model.several", things.size())));
        Paragraph known = new Paragraph(
                things.size() == 1
                        ? getTranslation("site.model.kind-of." + first.kind()) + " · " + first.key()
                        : getTranslation("site.model.several-hint"));
        known.addClassName("plenum-soft");
        add(known, fields, actions(first.kind() != EntityKind.SITE));
    }

    /** A form for something new, below what is chosen. */
    void begin(BuildingModel model, EntityKind kind, Map<String, Object> suggested) {
        clear();
        removeAll();
        added = kind;
        EntityForm fields = new EntityForm(kind, false, model, connections);
        fields.suggest(suggested);
        form = fields;
        key.clear();
        key.setHelperText(getTranslation("site.model.key-hint"));
        add(new H2(getTranslation("site.model.new." + kind)), key, fields, actions(false));
        key.focus();
    }

    private Div actions(boolean removable) {
        Button save = new Button(getTranslation("site.model.preview"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(save);
        actions.addClassName("plenum-links");
        if (removable) {
            Button remove = new Button(
                    getTranslation("site.model.remove"),
                    click -> submit.accept(rows.stream()
                            .map(row -> ModelEdit.remove(row.kind(), row.key()))
                            .toList()));
            remove.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
            actions.add(remove);
        }
        return actions;
    }

    private void save() {
        if (form == null) {
            return;
        }
        Map<String, @Nullable Object> changed = form.changed();
        List<ModelEdit> edits = new ArrayList<>();
        if (added != null) {
            edits.add(ModelEdit.set(added, key.getValue().strip(), changed));
        } else if (!changed.isEmpty()) {
            rows.forEach(row -> edits.add(ModelEdit.set(row.kind(), row.key(), changed)));
        }
        if (feeder != null) {
            feeder.edit(rows).ifPresent(edits::add);
        }
        submit.accept(edits);
    }

    private static Map<String, Object> fields(BuildingModel model, ModelRow row) {
        return switch (row.kind()) {
            case SITE -> EntityFields.of(model.site());
            case FLOOR -> EntityFields.of(Objects.requireNonNull(model.floor(row.key())));
            case SPACE -> EntityFields.of(Objects.requireNonNull(model.space(row.key())));
            case EQUIPMENT -> EntityFields.of(Objects.requireNonNull(model.equipment(row.key())));
            default -> EntityFields.of(StoredSiteReader.point(model, Objects.requireNonNull(model.point(row.key()))));
        };
    }
}
