package io.plenum.connector.opcua;

import java.util.Objects;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;

/**
 * The states of a variable that names them by EnumStrings. The value is the place of its text, counted from 0 (OPC 10000-8,
 * 5.3.3.3); a server whose values begin at 1 leaves the first text empty.
 *
 * @param count of the states that have a text
 */
record EnumStates(int count, boolean fromZero) {

    static EnumStates of(Object[] texts) {
        boolean unused = texts[0] instanceof LocalizedText first
                && Objects.toString(first.text(), "").isBlank();
        return new EnumStates(unused ? texts.length - 1 : texts.length, !unused);
    }

    /** @param named states that the site model names, 0 where it names none */
    boolean isShifted(int named) {
        // One more than the model names: it leaves out the state 0, and counts as the server does.
        return fromZero && !(named > 0 && count == named + 1);
    }
}
