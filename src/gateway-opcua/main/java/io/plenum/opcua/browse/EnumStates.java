package io.plenum.opcua.browse;

import java.util.Arrays;
import java.util.Objects;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The states that a variable or its type names. With EnumStrings the value is the place of its text, counted from 0 (OPC 10000-8,
 * 5.3.3.3); a server whose values begin at 1 leaves the first text empty. With EnumValues each text has its number.
 *
 * @param count the highest state, counted from 1
 * @param fromZero the server counts from 0
 */
public record EnumStates(int count, boolean fromZero) {

    /** More are no states but a code. */
    private static final int MOST = 10_000;

    static EnumStates of(Object[] texts) {
        boolean unused = texts[0] instanceof LocalizedText first
                && Objects.toString(first.text(), "").isBlank();
        return new EnumStates(unused ? texts.length - 1 : texts.length, !unused);
    }

    /**
     * By the numbers that have a text; null where they are no states that a point could have.
     *
     * @param values not empty
     */
    static @Nullable EnumStates ofValues(long[] values) {
        long least = Arrays.stream(values).min().orElseThrow();
        long most = Arrays.stream(values).max().orElseThrow();
        boolean zero = least == 0;
        long count = zero ? most + 1 : most;
        return least < 0 || count > MOST ? null : new EnumStates((int) count, zero);
    }

    /** @param named states that the site model names, 0 where it names none */
    public boolean isShifted(int named) {
        // One more than the model names: it leaves out the state 0, and counts as the server does.
        return fromZero && !(named > 0 && count == named + 1);
    }
}
