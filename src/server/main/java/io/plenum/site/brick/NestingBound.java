package io.plenum.site.brick;

import java.nio.charset.StandardCharsets;

/**
 * Finds nesting of blank nodes and collections that no model has, before a parser that calls itself for each level runs out of
 * stack.
 */
final class NestingBound {

    static final int DEEPEST = 100;

    private final byte[] text;
    private int at;
    private int line = 1;

    private NestingBound(byte[] text) {
        this.text = text;
    }

    /** The line in which Turtle is nested too deeply; 0 where it is nowhere. */
    static int lineBeyond(byte[] turtle) {
        return new NestingBound(turtle).look();
    }

    private int look() {
        int depth = 0;
        while (at < text.length) {
            switch (text[at++]) {
                case '[', '(' -> depth++;
                case ']', ')' -> depth = Math.max(0, depth - 1);
                case '\n' -> line++;
                case '#' -> skipTo("\n", false);
                case '<' -> skipTo(">", false);
                case '"' -> skipText('"');
                case '\'' -> skipText('\'');
                default -> {
                    // nothing that nests
                }
            }
            if (depth > DEEPEST) {
                return line;
            }
        }
        return 0;
    }

    private void skipText(char quote) {
        String three = String.valueOf(quote).repeat(3);
        if (startsWith(three.substring(1))) {
            at += 2;
            skipTo(three, true);
        } else {
            skipTo(String.valueOf(quote), true);
        }
    }

    /** Past the next end; a line break is counted and left to who called. */
    private void skipTo(String end, boolean escapes) {
        while (at < text.length) {
            if (startsWith(end)) {
                at += end.equals("\n") ? 0 : end.length();
                return;
            }
            byte next = text[at++];
            line += next == '\n' ? 1 : 0;
            at += escapes && next == '\\' ? 1 : 0;
            if (next == '\n' && end.length() == 1) {
                return;
            }
        }
    }

    private boolean startsWith(String expected) {
        byte[] bytes = expected.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < bytes.length; i++) {
            if (at + i >= text.length || text[at + i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
