package io.plenum.assistant.proposal;

import io.plenum.work.WorkDraft;
import io.plenum.work.WorkOrigin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A work order.
 *
 * @param place key of equipment or a space; null where it is about none
 * @param alarm number of the alarm that it is to end; null for none
 */
public record ProposedOrder(
        String title,
        String description,
        @Nullable String place,
        @Nullable Long alarm,
        List<String> steps) {

    public ProposedOrder {
        steps = List.copyOf(steps);
    }

    WorkDraft draft() {
        WorkOrigin origin = alarm == null ? WorkOrigin.PERSON : new WorkOrigin(WorkOrigin.Kind.ALARM, alarm);
        return new WorkDraft(title, description, origin, place, null, null, steps);
    }
}
