package io.plenum.site.change;

import io.plenum.site.history.ModelRevision;
import java.util.List;

/** Somebody has changed meanwhile what a change set changes too; nothing was changed. */
public class ModelConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ModelRevision> since;
    private final transient List<String> names;

    ModelConflict(List<ModelRevision> since, List<String> names) {
        super("Changed meanwhile: " + String.join(", ", names));
        this.since = List.copyOf(since);
        this.names = List.copyOf(names);
    }

    /** Changes of the same things, the newest first; empty where they are no longer kept. */
    public List<ModelRevision> since() {
        return since;
    }

    /** What was changed twice, as it is called. */
    public List<String> names() {
        return names;
    }
}
