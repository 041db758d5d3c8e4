package io.plenum.site.change;

import io.plenum.site.history.EntityId;
import io.plenum.site.role.EntityKind;
import java.util.List;

/**
 * What is wrong with a change set, or worth knowing before it is applied.
 *
 * @param key of the thing at fault
 * @param error false for what does not keep the set out
 * @param text key of the sentence in the message bundles
 * @param arguments what stands in its places
 */
public record ChangeProblem(EntityKind kind, String key, boolean error, String text, List<Object> arguments) {

    static ChangeProblem error(EntityId id, String text, Object... arguments) {
        return new ChangeProblem(id.kind(), id.key(), true, "site.change.problem." + text, List.of(arguments));
    }

    static ChangeProblem warning(EntityId id, String text, Object... arguments) {
        return new ChangeProblem(id.kind(), id.key(), false, "site.change.problem." + text, List.of(arguments));
    }
}
