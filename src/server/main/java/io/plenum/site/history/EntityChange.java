package io.plenum.site.history;

import io.plenum.site.role.EntityKind;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing of a site's model, as it was and as it is.
 *
 * @param before its fields by name ({@link EntityFields}); null for what was added
 * @param after likewise; null for what was removed
 */
public record EntityChange(
        EntityKind kind,
        String key,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after) {

    public EntityId id() {
        return new EntityId(kind, key);
    }

    public boolean added() {
        return before == null;
    }

    public boolean removed() {
        return after == null;
    }

    /** What it is called, after the change where it is still there. */
    public String name() {
        Map<String, Object> known = after != null ? after : before;
        Object name = known == null ? null : known.get(EntityFields.NAME);
        return name == null ? key : name.toString();
    }

    /** Names of the fields that differ. */
    public Set<String> fields() {
        Map<String, Object> old = before == null ? Map.of() : before;
        Map<String, Object> now = after == null ? Map.of() : after;
        Set<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(old.get(name), now.get(name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
