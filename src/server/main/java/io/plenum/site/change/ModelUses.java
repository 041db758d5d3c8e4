package io.plenum.site.change;

import io.plenum.site.history.EntityId;
import java.util.List;
import java.util.Set;

/** Knows what hangs on things of the model; each module answers for its own. */
public interface ModelUses {

    /** Of things that are in the model still. */
    List<ModelUse> of(Set<EntityId> removed);
}
