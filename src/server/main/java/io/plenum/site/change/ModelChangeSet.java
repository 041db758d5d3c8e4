package io.plenum.site.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Edits of one site that are applied together or not at all.
 *
 * @param site key; of a new site where it is not there and an edit gives it its name and zone
 * @param revision of the model on which the edits are based ({@link ModelChanges#revision}); null to apply them whatever was changed
 *     meanwhile
 * @param note why; empty where nobody says
 * @param acceptLoss whether points that have recorded values may be taken out: their history stays, but no further value is recorded
 */
public record ModelChangeSet(
        String site, @Nullable Long revision, String note, boolean acceptLoss, List<ModelEdit> edits) {

    /** More are refused: nobody reads the preview of so many. */
    public static final int MOST_EDITS = 20_000;
}
