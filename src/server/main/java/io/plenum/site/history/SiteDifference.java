package io.plenum.site.history;

import io.plenum.site.importing.SiteDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs between two states of a site's model. */
public final class SiteDifference {

    private SiteDifference() {}

    /** Null stands for a site that is not there. */
    public static List<EntityChange> between(@Nullable SiteDraft before, @Nullable SiteDraft after) {
        return between(
                before == null ? new TreeMap<>() : EntityFields.of(before),
                after == null ? new TreeMap<>() : EntityFields.of(after));
    }

    /** In the order of kinds and keys. */
    public static List<EntityChange> between(
            SortedMap<EntityId, SortedMap<String, Object>> before,
            SortedMap<EntityId, SortedMap<String, Object>> after) {
        TreeSet<EntityId> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        List<EntityChange> changes = new ArrayList<>();
        for (EntityId id : all) {
            Map<String, Object> old = before.get(id);
            Map<String, Object> now = after.get(id);
            if (!Objects.equals(old, now)) {
                changes.add(new EntityChange(id.kind(), id.key(), old, now));
            }
        }
        return List.copyOf(changes);
    }
}
