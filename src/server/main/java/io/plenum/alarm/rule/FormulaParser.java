package io.plenum.alarm.rule;

import io.plenum.alarm.rule.Formula.Node;
import io.plenum.alarm.rule.FormulaLexer.Kind;
import io.plenum.alarm.rule.FormulaLexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;

/**
 * Reads expressions, from the loosest binding to the tightest: {@code or}, {@code and}, {@code not}, one comparison, sums,
 * products, sign. Each part knows whether it is a number or a truth, and parts that do not fit are refused where they stand.
 */
final class FormulaParser {

    private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=", "==", "!=");
    private static final int DEEPEST = 50;

    private final List<Token> tokens;
    private final List<String> names = new ArrayList<>(List.of(Formula.VALUE));
    private int next;
    private int depth;

    /** @param truth whether it is true or false rather than a number */
    private record Part(Node node, boolean truth, int column) {}

    FormulaParser(String text) {
        tokens = FormulaLexer.tokens(text);
    }

    List<String> names() {
        return List.copyOf(names);
    }

    Node whole() {
        Part part = truth(either());
        if (peek().kind() != Kind.END) {
            throw problem("alarm.formula.unexpected");
        }
        return part.node();
    }

    private Part either() {
        Part left = both();
        while (takes("or")) {
            left = logical(left, both(), 1);
        }
        return left;
    }

    private Part both() {
        Part left = denied();
        while (takes("and")) {
            left = logical(left, denied(), 0);
        }
        return left;
    }

    /** What decides by itself decides even where the other side is missing. */
    private static Part logical(Part left, Part right, double decisive) {
        Node one = truth(left).node();
        Node other = truth(right).node();
        Node node = in -> {
            double first = one.of(in);
            double second = other.of(in);
            if (first == decisive || second == decisive) {
                return decisive;
            }
            return Double.isNaN(first) ? first : second;
        };
        return new Part(node, true, left.column());
    }

    private Part denied() {
        int column = peek().column();
        if (!takes("not")) {
            return comparison();
        }
        Node inner = truth(nested(this::denied)).node();
        return new Part(in -> 1 - inner.of(in), true, column);
    }

    private Part comparison() {
        Part left = sum();
        if (!COMPARISONS.contains(peek().text())) {
            return left;
        }
        String sign = take().text();
        Part right = number(sum());
        Node node = binary(number(left), right, (a, b) -> {
            boolean unknown = Double.isNaN(a) || Double.isNaN(b);
            return unknown ? Double.NaN : holds(sign, a, b) ? 1 : 0;
        });
        return new Part(node, true, left.column());
    }

    private static boolean holds(String sign, double a, double b) {
        return switch (sign) {
            case "<" -> a < b;
            case "<=" -> a <= b;
            case ">" -> a > b;
            case ">=" -> a >= b;
            case "==" -> a == b;
            default -> a != b;
        };
    }

    private Part sum() {
        Part left = product();
        while (peek().is("+") || peek().is("-")) {
            boolean plus = take().is("+");
            Node node = binary(number(left), number(product()), plus ? Double::sum : (a, b) -> a - b);
            left = new Part(node, false, left.column());
        }
        return left;
    }

    private Part product() {
        Part left = signed();
        while (peek().is("*") || peek().is("/")) {
            boolean times = take().is("*");
            Node node = binary(number(left), number(signed()), times ? (a, b) -> a * b : FormulaParser::divided);
            left = new Part(node, false, left.column());
        }
        return left;
    }

    private static double divided(double a, double b) {
        return b == 0 ? Double.NaN : a / b;
    }

    private Part signed() {
        int column = peek().column();
        if (!takes("-")) {
            return atom();
        }
        Node inner = number(nested(this::signed)).node();
        return new Part(in -> -inner.of(in), false, column);
    }

    private Part atom() {
        Token token = peek();
        if (token.kind() == Kind.NUMBER) {
            double number = Double.parseDouble(take().text());
            return new Part(in -> number, false, token.column());
        }
        if (token.kind() == Kind.NAME) {
            int slot = slot(take().text());
            return new Part(in -> in.live(slot), false, token.column());
        }
        if (takes("(")) {
            Part inner = nested(this::either);
            expect(")");
            return inner;
        }
        return function(token);
    }

    private Part function(Token token) {
        if (takes("abs")) {
            expect("(");
            Node inner = number(nested(this::sum)).node();
            expect(")");
            return new Part(in -> Math.abs(inner.of(in)), false, token.column());
        }
        if (!takes("min") && !takes("max")) {
            throw problem(token.kind() == Kind.END ? "alarm.formula.end" : "alarm.formula.unexpected");
        }
        expect("(");
        Part left = number(nested(this::sum));
        expect(",");
        Part right = number(nested(this::sum));
        expect(")");
        return new Part(binary(left, right, token.is("min") ? Math::min : Math::max), false, token.column());
    }

    private int slot(String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
        return names.indexOf(name);
    }

    private Part nested(java.util.function.Supplier<Part> inner) {
        if (++depth > DEEPEST) {
            throw problem("alarm.formula.deep");
        }
        Part part = inner.get();
        depth--;
        return part;
    }

    private static Node binary(Part left, Part right, DoubleBinaryOperator how) {
        Node one = left.node();
        Node other = right.node();
        return in -> how.applyAsDouble(one.of(in), other.of(in));
    }

    private static Part truth(Part part) {
        return checked(part, true, "alarm.formula.truth");
    }

    private static Part number(Part part) {
        return checked(part, false, "alarm.formula.number");
    }

    private static Part checked(Part part, boolean truth, String key) {
        if (part.truth() != truth) {
            throw new FormulaProblem(part.column(), key, "");
        }
        return part;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        return tokens.get(next++);
    }

    private boolean takes(String symbol) {
        boolean here = peek().is(symbol);
        next += here ? 1 : 0;
        return here;
    }

    private void expect(String symbol) {
        if (!takes(symbol)) {
            throw problem(peek().kind() == Kind.END ? "alarm.formula.end" : "alarm.formula.unexpected");
        }
    }

    private FormulaProblem problem(String key) {
        return new FormulaProblem(peek().column(), key, peek().text());
    }
}
