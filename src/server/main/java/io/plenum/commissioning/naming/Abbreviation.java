package io.plenum.commissioning.naming;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A line of the abbreviation register.
 *
 * @param token small letters without separators, umlauts as ae, oe, ue
 * @param language {@code en} or {@code de}; empty for a site's own, which hold in any
 * @param meaning words of Brick with spaces between, a class of equipment, or nothing, as the kind says
 * @param weight from 0 to 1: how sure it is
 */
public record Abbreviation(String token, String language, MeaningKind kind, String meaning, double weight) {

    public static final int LONGEST_TOKEN = 40;

    /** Words of Brick; empty for equipment and places. */
    List<String> words() {
        return kind.hasWords() ? Arrays.asList(meaning.split(" ", -1)) : List.of();
    }

    /** Whether it says more than that it is a place, or nothing. */
    public boolean needsMeaning() {
        return kind.hasWords() || kind == MeaningKind.EQUIPMENT;
    }

    /** A token in the spelling of the register. */
    public static String normalized(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return plain.replaceAll("[^a-z0-9]", "");
    }
}
