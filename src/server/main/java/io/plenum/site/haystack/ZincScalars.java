package io.plenum.site.haystack;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as Zinc writes them. */
final class ZincScalars {

    private final ZincText in;

    ZincScalars(ZincText in) {
        this.in = in;
    }

    /** Null for a value that is not there: {@code N}, or nothing between two commas. */
    @Nullable
    HaystackValue value() throws HaystackFormatException {
        in.blanks();
        char c = in.peek();
        if (c == ',' || c == '\n' || c == '>' || c == ']' || c == '}' || in.isEnd()) {
            return null;
        }
        if (c == '"') {
            return new HaystackValue.Text(quoted('"'));
        }
        if (c == '@') {
            return ref();
        }
        if (c == '`') {
            return new HaystackValue.Text(quoted('`'));
        }
        if (c == '^') {
            in.next();
            return new HaystackValue.Text(in.run(ZincScalars::isId));
        }
        return c == '[' || c == '{' || c == '<' ? collection(c) : word();
    }

    private HaystackValue collection(char open) throws HaystackFormatException {
        in.deeper();
        HaystackValue found = open == '[' ? list() : skipped(open);
        in.higher();
        return found;
    }

    private HaystackValue list() throws HaystackFormatException {
        in.next();
        List<HaystackValue> items = new ArrayList<>();
        while (true) {
            HaystackValue item = value();
            if (item != null) {
                items.add(item);
            }
            in.blanks();
            if (in.take("]")) {
                return new HaystackValue.Items(items);
            }
            if (!in.take(",") && !in.take("\n")) {
                throw in.fails("has a list that is not closed");
            }
        }
    }

    /** Dictionaries and grids within grids say nothing that is needed here. */
    private HaystackValue skipped(char open) throws HaystackFormatException {
        char close = open == '{' ? '}' : '>';
        in.next();
        int deep = 1;
        while (deep > 0) {
            if (in.isEnd()) {
                throw in.fails("has a " + open + " that is not closed");
            }
            if (in.peek() == '"') {
                quoted('"');
                continue;
            }
            char c = in.next();
            deep += c == open ? 1 : c == close ? -1 : 0;
        }
        return new HaystackValue.Other();
    }

    private HaystackValue ref() throws HaystackFormatException {
        in.next();
        String id = in.run(ZincScalars::isId);
        in.blanks();
        return new HaystackValue.Ref(id, in.peek() == '"' ? quoted('"') : null);
    }

    private @Nullable HaystackValue word() throws HaystackFormatException {
        String text = in.run(
                c -> c != ',' && c != '\n' && c != '\r' && c != ']' && c != '}' && c != '>' && c != '"' && c != ' ');
        if (in.peek() == '"') {
            quoted('"');
            in.take(")");
            return new HaystackValue.Other();
        }
        if (text.startsWith("C(")) {
            in.run(c -> c != ')' && c != '\n');
            in.take(")");
            return new HaystackValue.Other();
        }
        in.run(c -> c == ' ' || Character.isLetter(c) || c == '_'); // the zone behind a time
        return switch (text) {
            case "N", "NA", "R" -> null;
            case "M", "✓" -> new HaystackValue.Marker();
            case "T", "true" -> new HaystackValue.Flag(true);
            case "F", "false" -> new HaystackValue.Flag(false);
            default -> number(text);
        };
    }

    /** A number with its unit right behind it; what is none is a date or time. */
    static HaystackValue number(String text) {
        int end = 0;
        while (end < text.length() && "+-.0123456789_eE".indexOf(text.charAt(end)) >= 0 && !isUnit(text, end)) {
            end++;
        }
        try {
            String unit = text.substring(end);
            return new HaystackValue.Quantity(
                    Double.parseDouble(text.substring(0, end).replace("_", "")), unit.isEmpty() ? null : unit);
        } catch (NumberFormatException e) {
            return new HaystackValue.Other();
        }
    }

    /** An e belongs to the number only with digits behind it; a blank line to the unit where no digit follows. */
    private static boolean isUnit(String text, int at) {
        char c = text.charAt(at);
        boolean digitFollows = at + 1 < text.length()
                && (Character.isDigit(text.charAt(at + 1))
                        || ((c == 'e' || c == 'E') && "+-".indexOf(text.charAt(at + 1)) >= 0));
        return (c == 'e' || c == 'E' || c == '_') && !digitFollows;
    }

    private String quoted(char quote) throws HaystackFormatException {
        int begin = in.line();
        in.next();
        StringBuilder text = new StringBuilder();
        while (in.peek() != quote) {
            if (in.isEnd() || (in.peek() == '\n' && quote == '`')) {
                throw new HaystackFormatException(begin, "has a quote that is not closed");
            }
            char c = in.next();
            text.append(c == '\\' ? escaped() : c);
        }
        in.next();
        return text.toString();
    }

    private char escaped() throws HaystackFormatException {
        char c = in.next();
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> c;
        };
    }

    private char unicode() throws HaystackFormatException {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            hex.append(in.next());
        }
        try {
            return (char) Integer.parseInt(hex.toString(), 16);
        } catch (NumberFormatException e) {
            throw in.fails("has \\u without four digits");
        }
    }

    static boolean isId(int c) {
        return Character.isLetterOrDigit(c) || "_:-.~".indexOf(c) >= 0;
    }
}
