package io.plenum.opcua.browse;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The states that a variable or its type names. With EnumStrings the value is the place of its text, counted from 0 (OPC 10000-8,
 * 5.3.3.3); a server whose values begin at 1 leaves the first text empty. With EnumValues each text has its number. What a server shows
 * of BACnet may be counted either way.
 *
 * @param count the highest state, counted from 1
 * @param from where the server counts from
 * @param texts their names from the first state on, empty where they are not known; an empty one for a number without a name
 */
public record EnumStates(int count, StateCount from, List<String> texts) {

    /** More are no states but a code. */
    private static final int MOST = 10_000;

    private static final int MOST_NAMED = 256;

    static EnumStates of(Object[] texts) {
        boolean unused = texts[0] instanceof LocalizedText first
                && Objects.toString(first.text(), "").isBlank();
        List<String> names = Arrays.stream(texts)
                .skip(unused ? 1 : 0)
                .limit(MOST_NAMED)
                .map(text -> text instanceof LocalizedText named ? Objects.toString(named.text(), "") : "")
                .toList();
        return new EnumStates(
                unused ? texts.length - 1 : texts.length, unused ? StateCount.ONE : StateCount.PLACE, names);
    }

    /**
     * By the numbers that have a text; null where they are no states that a point could have.
     *
     * @param values not empty
     */
    static @Nullable EnumStates ofValues(long[] values) {
        return ofValues(values, Map.of());
    }

    /** As {@link #ofValues(long[])}, with the names of some of the numbers. */
    static @Nullable EnumStates ofValues(long[] values, Map<Long, String> names) {
        long least = Arrays.stream(values).min().orElseThrow();
        long most = Arrays.stream(values).max().orElseThrow();
        boolean zero = least == 0;
        long count = zero ? most + 1 : most;
        if (least < 0 || count > MOST) {
            return null;
        }
        List<String> texts = names.isEmpty()
                ? List.of()
                : LongStream.range(0, Math.min(count, MOST_NAMED))
                        .mapToObj(i -> names.getOrDefault(zero ? i : i + 1, ""))
                        .toList();
        return new EnumStates((int) count, zero ? StateCount.ZERO : StateCount.ONE, texts);
    }

    boolean fromZero() {
        return from == StateCount.ZERO || from == StateCount.PLACE;
    }

    /** Where only the places of texts are known, as somebody says that they are counted. */
    EnumStates placed(StateCount count) {
        return from == StateCount.PLACE ? new EnumStates(this.count, count, texts) : this;
    }

    /** Whether the number of a state may be one or the other. */
    public boolean isOpen() {
        return from == StateCount.OPEN;
    }

    /** @param named states that the site model names, 0 where it names none */
    public boolean isShifted(int named) {
        // One more than the model names: it leaves out the state 0, and counts as the server does.
        return fromZero() && !(named > 0 && count == named + 1);
    }
}
