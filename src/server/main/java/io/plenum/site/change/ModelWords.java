package io.plenum.site.change;

import io.plenum.point.unit.Unit;
import io.plenum.site.brick.SpellingSuggestion;
import io.plenum.site.history.EntityId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Problems with words that nobody knows, with what may have been meant. */
final class ModelWords {

    private ModelWords() {}

    static ChangeProblem unknownUnit(EntityId id, String text) {
        String meant = SpellingSuggestion.of(
                text, Unit.known().stream().map(Unit::symbol).toList(), Math.min(2, text.length() / 2));
        return unknown(id, "unit", text, meant);
    }

    /** @param what the end of the sentence's key */
    static ChangeProblem unknown(EntityId id, String what, String text, @Nullable String meant) {
        return meant == null
                ? ChangeProblem.error(id, what, text)
                : ChangeProblem.error(id, what + "-meant", text, meant);
    }

    static ChangeProblem unknown(EntityId id, String what, String text, Collection<String> known) {
        return unknown(id, what, text, SpellingSuggestion.of(text, known, Math.min(2, text.length() / 4)));
    }

    static List<String> keys(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
