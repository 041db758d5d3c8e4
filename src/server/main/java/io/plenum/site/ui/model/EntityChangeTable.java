package io.plenum.site.ui.model;

import io.plenum.site.history.EntityChange;
import io.plenum.site.history.EntityFields;
import io.plenum.uikit.PlainTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changes in the model, field by field. */
class EntityChangeTable extends PlainTable {

    private static final long serialVersionUID = 1L;

    static final int SHOWN = 100;

    EntityChangeTable(List<EntityChange> changes) {
        super(
                "site.model.column.change",
                "site.model.column.thing",
                "site.model.column.field",
                "site.model.column.before",
                "site.model.column.after");
        changes.stream().limit(SHOWN).forEach(this::show);
    }

    private void show(EntityChange change) {
        String what = getTranslation(
                "site.model.change." + (change.added() ? "added" : change.removed() ? "removed" : "changed"));
        String thing = change.name() + " · " + change.key();
        if (change.added() || change.removed()) {
            row(what, thing, getTranslation("site.model.kind-of." + change.kind()), "", "");
            return;
        }
        change.fields()
                .forEach(field -> row(
                        what,
                        thing,
                        getTranslation("site.model.field." + field),
                        value(field, change.before()),
                        value(field, change.after())));
    }

    private static String value(String field, @Nullable Map<String, Object> fields) {
        Object value = fields == null ? null : fields.get(field);
        if (value == null) {
            return "–";
        }
        if (field.equals(EntityFields.PLAN)) {
            return "SVG";
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : value.toString();
    }
}
