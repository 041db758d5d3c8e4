package io.plenum.assistant.proposal;

import io.plenum.link.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another week would change.
 *
 * @param before seven days from Monday on: {@code 06:00-18:00 21.0, 18:00-24:00 16.0}
 * @param after the same with the other week
 * @param refusal why it is not possible; null where it is
 */
public record WeekDifference(
        List<String> before, List<String> after, @Nullable Problem refusal) {

    public WeekDifference {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
