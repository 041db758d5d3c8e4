package io.plenum.site.ui.model;

import io.plenum.site.history.EntityId;
import io.plenum.site.role.EntityKind;

/**
 * A line of the tree.
 *
 * @param kind {@link EntityKind#NONE} for a heading
 * @param detail class, unit or what else tells it from others
 */
record ModelRow(EntityKind kind, String key, String name, String detail) {

    boolean isHeading() {
        return kind == EntityKind.NONE;
    }

    EntityId id() {
        return new EntityId(kind, key);
    }
}
