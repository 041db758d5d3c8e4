package io.plenum.alarm.rule;

import io.plenum.alarm.engine.Inputs;
import io.plenum.alarm.engine.TriState;
import java.util.List;

/** A readable expression, as {@link Condition.Expression} describes it. */
public final class Formula {

    /** How the language calls the point itself. */
    static final String VALUE = "value";

    private final List<String> names;
    private final Node root;

    private Formula(List<String> names, Node root) {
        this.names = names;
        this.root = root;
    }

    /** A part of the expression; truth is 1 or 0, and NaN says that a value is missing. */
    @FunctionalInterface
    interface Node {
        double of(Inputs in);
    }

    /** @throws FormulaProblem where the text is no expression */
    public static Formula parse(String text) {
        FormulaParser parser = new FormulaParser(text);
        Node root = parser.whole();
        return new Formula(parser.names(), root);
    }

    /** The point itself first, then the Brick classes of the siblings in the order of their inputs. */
    List<String> names() {
        return names;
    }

    public TriState evaluate(Inputs in) {
        double answer = root.of(in);
        return Double.isNaN(answer) ? TriState.UNKNOWN : TriState.of(answer != 0);
    }
}
