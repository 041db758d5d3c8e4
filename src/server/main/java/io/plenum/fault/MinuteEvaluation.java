package io.plenum.fault;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of each minute.
 *
 * @param evaluable the minutes on which it could decide
 * @param fault those of them on which it finds its fault
 * @param reason why it could decide on none, where the rule itself knows; else null
 */
public record MinuteEvaluation(
        BitSet evaluable, BitSet fault, @Nullable NotEvaluable reason) {

    public MinuteEvaluation() {
        this(new BitSet(), new BitSet(), null);
    }

    /** Nothing could be decided, for a reason that the rule knows. */
    public static MinuteEvaluation none(NotEvaluable reason) {
        return new MinuteEvaluation(new BitSet(), new BitSet(), reason);
    }

    public void decide(int minute, boolean wrong) {
        evaluable.set(minute);
        fault.set(minute, wrong);
    }

    /**
     * Keeps a fault only once it lasted {@code minutes}, and from then on: the alarm delay. The minutes before count neither as fault
     * nor as health.
     */
    public MinuteEvaluation delayed(int minutes) {
        BitSet raised = new BitSet();
        BitSet decided = (BitSet) evaluable.clone();
        for (int from = fault.nextSetBit(0); from >= 0; ) {
            int to = fault.nextClearBit(from);
            if (to - from > minutes) {
                raised.set(from + minutes, to);
            }
            decided.clear(from, Math.min(from + minutes, to));
            from = fault.nextSetBit(to);
        }
        return new MinuteEvaluation(decided, raised, reason);
    }
}
