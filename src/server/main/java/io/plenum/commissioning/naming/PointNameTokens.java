package io.plenum.commissioning.naming;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts names at separators, at the humps of camel case and between letters and digits. */
final class PointNameTokens {

    /** Nobody's names are longer; what is behind is not read. */
    static final int LONGEST_NAME = 300;

    private static final Pattern TOKEN =
            Pattern.compile("(?:CO|co|Co)2(?![0-9])|\\p{Nd}+\\p{L}(?![\\p{L}\\p{Nd}])|\\p{Nd}+"
                    + "|\\p{Lu}+(?!\\p{Ll})|\\p{Lu}?\\p{Ll}+|\\p{L}+");

    record Token(String text, int start, int end, boolean number) {}

    private PointNameTokens() {}

    /** The name as it is read: signs that are written in several ways are one. */
    static String readable(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    }

    static List<Token> of(String readable) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(readable);
        while (matcher.find()) {
            tokens.add(new Token(
                    matcher.group(),
                    matcher.start(),
                    matcher.end(),
                    Character.isDigit(matcher.group().charAt(0))));
        }
        return tokens;
    }
}
