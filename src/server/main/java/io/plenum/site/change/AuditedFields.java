package io.plenum.site.change;

import io.plenum.site.history.EntityChange;
import io.plenum.site.history.EntityFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the audit says of a change: the fields that differ, of the first things. */
final class AuditedFields {

    private static final int MOST = 100;

    private AuditedFields() {}

    static Map<String, Object> before(List<EntityChange> changes) {
        return of(changes, true);
    }

    static Map<String, Object> after(List<EntityChange> changes) {
        return of(changes, false);
    }

    private static Map<String, Object> of(List<EntityChange> changes, boolean before) {
        Map<String, Object> all = new LinkedHashMap<>();
        changes.stream().limit(MOST).forEach(change -> {
            Map<String, Object> fields = before ? change.before() : change.after();
            if (fields != null) {
                all.put(change.kind() + " " + change.key(), of(change, fields));
            }
        });
        if (changes.size() > MOST) {
            all.put("more", changes.size() - MOST);
        }
        return all;
    }

    private static Map<String, Object> of(EntityChange change, Map<String, Object> fields) {
        Map<String, Object> said = new LinkedHashMap<>();
        change.fields().forEach(name -> {
            Object value = shown(name, fields.get(name));
            if (value != null) {
                said.put(name, value);
            }
        });
        return said;
    }

    /** Of a drawing only how long it is. */
    private static @Nullable Object shown(String name, @Nullable Object value) {
        return value != null && name.equals(EntityFields.PLAN)
                ? "SVG " + value.toString().length()
                : value;
    }
}
