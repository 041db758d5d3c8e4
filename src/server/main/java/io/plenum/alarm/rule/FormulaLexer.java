package io.plenum.alarm.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an expression into words. */
final class FormulaLexer {

    private static final int LONGEST = 1000;
    private static final Pattern WORD =
            Pattern.compile("\\s*(?:(\\d+(?:\\.\\d+)?)|([A-Za-z]\\w*)|(<=|>=|==|!=|[<>()+*/,-]))\\s*");
    private static final Set<String> RESERVED = Set.of("and", "or", "not", "abs", "min", "max");

    enum Kind {
        NUMBER,
        NAME,
        SYMBOL,
        END
    }

    /** @param column of its first letter, counted from 1 */
    record Token(Kind kind, String text, int column) {

        boolean is(String symbol) {
            return kind == Kind.SYMBOL && text.equals(symbol);
        }
    }

    private FormulaLexer() {}

    static List<Token> tokens(String text) {
        if (text.length() > LONGEST) {
            throw new FormulaProblem(LONGEST, "alarm.formula.long", String.valueOf(LONGEST));
        }
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int at = 0;
        while (at < text.length() && !text.substring(at).isBlank()) {
            matcher.region(at, text.length());
            if (!matcher.lookingAt()) {
                int column = at + 1;
                throw new FormulaProblem(column, "alarm.formula.letter", text.substring(at, at + 1));
            }
            tokens.add(token(matcher));
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, "", text.length() + 1));
        return tokens;
    }

    private static Token token(Matcher matcher) {
        if (matcher.group(1) != null) {
            return new Token(Kind.NUMBER, matcher.group(1), matcher.start(1) + 1);
        }
        if (matcher.group(2) != null) {
            boolean reserved = RESERVED.contains(matcher.group(2));
            return new Token(reserved ? Kind.SYMBOL : Kind.NAME, matcher.group(2), matcher.start(2) + 1);
        }
        return new Token(Kind.SYMBOL, matcher.group(3), matcher.start(3) + 1);
    }
}
