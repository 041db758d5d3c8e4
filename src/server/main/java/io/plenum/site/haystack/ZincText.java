package io.plenum.site.haystack;

/** The characters of a Zinc file with the line that is reached. */
final class ZincText {

    private static final int DEEPEST = 50;

    private final String text;
    private int at;
    private int line = 1;
    private int depth;

    ZincText(String text) {
        this.text = text;
    }

    int line() {
        return line;
    }

    boolean isEnd() {
        return at >= text.length();
    }

    /** NUL at the end. */
    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
    }

    char next() {
        char c = peek();
        at++;
        line += c == '\n' ? 1 : 0;
        return c;
    }

    boolean take(String expected) {
        if (!text.startsWith(expected, at)) {
            return false;
        }
        for (int i = 0; i < expected.length(); i++) {
            next();
        }
        return true;
    }

    void blanks() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\r') {
            next();
        }
    }

    /** The characters as long as they are of a kind. */
    String run(java.util.function.IntPredicate wanted) {
        int from = at;
        while (!isEnd() && wanted.test(peek())) {
            next();
        }
        return text.substring(from, Math.min(at, text.length()));
    }

    void deeper() throws HaystackFormatException {
        if (++depth > DEEPEST) {
            throw fails("is nested too deeply");
        }
    }

    void higher() {
        depth--;
    }

    HaystackFormatException fails(String why) {
        return new HaystackFormatException(line, why);
    }
}
