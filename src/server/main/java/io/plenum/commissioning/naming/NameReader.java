package io.plenum.commissioning.naming;

import io.plenum.commissioning.naming.PointNameTokens.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks the tokens of a name up in the register: several together before each alone, and a compound by its pieces. */
final class NameReader {

    /** So many tokens may be one term: {@code chilled water pump}. */
    private static final int MOST_TOGETHER = 3;

    private static final int SHORTEST_PIECE = 2;
    /** What is read of pieces is less sure than what the register has as a whole. */
    private static final double COMPOUND = 0.9;

    private final AbbreviationRegister register;
    private final String language;

    NameReader(AbbreviationRegister register, String language) {
        this.register = register;
        this.language = language;
    }

    /** @param readable see {@link PointNameTokens#readable} */
    List<NamePart> read(String readable) {
        List<Token> tokens = PointNameTokens.of(readable);
        List<NamePart> parts = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            if (token.number()) {
                parts.add(new NamePart(token.text(), token.start(), token.end(), true, List.of()));
                at++;
            } else {
                at += term(readable, tokens, at, parts);
            }
        }
        return parts;
    }

    /** How many tokens were taken. */
    private int term(String name, List<Token> tokens, int at, List<NamePart> parts) {
        for (int count = Math.min(MOST_TOGETHER, wordsFrom(tokens, at)); count >= 1; count--) {
            int start = tokens.get(at).start();
            int end = tokens.get(at + count - 1).end();
            String text = name.substring(start, end);
            List<Abbreviation> meanings = register.meanings(Abbreviation.normalized(text), language);
            if (!meanings.isEmpty()) {
                parts.add(new NamePart(text, start, end, false, meanings));
                return count;
            }
        }
        compound(tokens.get(at), parts);
        return 1;
    }

    private static int wordsFrom(List<Token> tokens, int at) {
        int count = 0;
        while (at + count < tokens.size() && !tokens.get(at + count).number()) {
            count++;
        }
        return count;
    }

    /** {@code Zulufttemperatur}: the fewest pieces that the register knows all of. */
    private void compound(Token token, List<NamePart> parts) {
        String text = Abbreviation.normalized(token.text());
        List<String> pieces = pieces(text);
        if (pieces == null) {
            parts.add(new NamePart(token.text(), token.start(), token.end(), false, List.of()));
            return;
        }
        for (String piece : pieces) {
            List<Abbreviation> meanings = register.meanings(piece, language).stream()
                    .map(line -> new Abbreviation(
                            piece, line.language(), line.kind(), line.meaning(), line.weight() * COMPOUND))
                    .toList();
            parts.add(new NamePart(piece, token.start(), token.end(), false, meanings));
        }
    }

    /** Null where not all of it is known. The letter s may stand between two pieces, as German joins words. */
    private @Nullable List<String> pieces(String text) {
        int length = text.length();
        int[] from = new int[length + 1];
        int[] fewest = new int[length + 1];
        java.util.Arrays.fill(fewest, Integer.MAX_VALUE);
        fewest[0] = 0;
        for (int end = SHORTEST_PIECE; end <= length; end++) {
            for (int start = 0; start <= end - SHORTEST_PIECE; start++) {
                if (fewest[start] != Integer.MAX_VALUE
                        && fewest[start] + 1 < fewest[end]
                        && register.knows(joint(text, start, end))) {
                    fewest[end] = fewest[start] + 1;
                    from[end] = start;
                }
            }
        }
        return fewest[length] == Integer.MAX_VALUE || length == 0 ? null : cut(text, from);
    }

    private String joint(String text, int start, int end) {
        String piece = text.substring(start, end);
        boolean joined = start > 0 && piece.length() > SHORTEST_PIECE + 1 && piece.startsWith("s");
        return joined && !register.knows(piece) ? piece.substring(1) : piece;
    }

    private List<String> cut(String text, int[] from) {
        List<String> pieces = new ArrayList<>();
        for (int end = text.length(); end > 0; end = from[end]) {
            pieces.addFirst(joint(text, from[end], end));
        }
        return pieces;
    }
}
