package io.plenum.site.history;

import io.plenum.site.role.EntityKind;

/** Names one thing of a site's model. */
public record EntityId(EntityKind kind, String key) implements Comparable<EntityId> {

    @Override
    public int compareTo(EntityId other) {
        int byKind = kind.compareTo(other.kind);
        return byKind == 0 ? key.compareTo(other.key) : byKind;
    }
}
