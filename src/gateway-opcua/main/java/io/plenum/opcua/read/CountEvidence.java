package io.plenum.opcua.read;

import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;

/**
 * What the values of a variable have shown of from where its server counts the states, which it does not say: 0 is none that is counted
 * from 1, and the number of states none that is counted from 0. Where both have been seen it is as open as where neither has.
 */
public final class CountEvidence {

    private final int states;
    private volatile boolean seenZero;
    private volatile boolean seenLast;

    /** @param states how many there are */
    public CountEvidence(int states) {
        this.states = states;
    }

    /** Values that the server itself doubts show nothing. */
    public void see(DataValue value) {
        if (value.statusCode().isGood() && VariableValue.isNumber(value.value().value())) {
            double number = VariableValue.number(value.value().value());
            if (number == 0) {
                seenZero = true;
            } else if (number == states) {
                seenLast = true;
            }
        }
    }

    /** Whether its numbers may still be either. */
    public boolean isOpen() {
        return seenZero == seenLast;
    }

    /** To add to its number; means nothing while it is open. */
    public int offset() {
        return seenZero ? 1 : 0;
    }
}
