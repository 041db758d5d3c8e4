package io.plenum.search;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text as they are compared: small letters without marks, so that {@code Tür}, {@code Tur} and {@code tuer} are
 * one word and {@code CO₂} is {@code co2}. Numbers of rooms stay together, however they are written: {@code space-2-07} is found
 * by {@code 2.07}, {@code 2-07}, {@code 2.7} and {@code 207}.
 */
public final class SearchWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** At most four parts, so that a long key does not become a long number. */
    private static final Pattern ROOM_NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{N}.])\\d{1,4}(?:[.\\-_/]\\d{1,4}){1,3}[a-z]?(?![\\p{L}\\p{N}])");

    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<=\\.)0+(?=\\d)");
    private static final String[][] UMLAUTS = {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"ß", "ss"}};

    /** What stands between the words that say something, in the languages of the screens. */
    private static final Set<String> SMALL =
            Set.of("of the at in d l de du des la le les un une et der die das dem den im am von und".split(" "));

    private SearchWords() {}

    /** Every form of every word, for what is to be found. */
    public static Set<String> indexed(String text) {
        Set<String> words = new LinkedHashSet<>();
        String small = text.toLowerCase(Locale.ROOT);
        add(words, plain(small));
        if (small.chars().anyMatch(c -> c > 127)) {
            add(words, plain(spelledOut(small)));
        }
        Matcher number = ROOM_NUMBER.matcher(small);
        while (number.find()) {
            String dotted = dotted(number.group());
            words.add(dotted);
            words.add(LEADING_ZEROS.matcher(dotted).replaceAll(""));
            words.add(dotted.replace(".", ""));
        }
        return words;
    }

    /** The words as somebody typed them; the number of a room is one word, and small words say nothing beside others. */
    static Set<String> asked(String text) {
        Set<String> words = new LinkedHashSet<>();
        String small = text.toLowerCase(Locale.ROOT);
        Matcher number = ROOM_NUMBER.matcher(small);
        StringBuilder rest = new StringBuilder();
        while (number.find()) {
            words.add(dotted(number.group()));
            number.appendReplacement(rest, " ");
        }
        number.appendTail(rest);
        add(words, plain(rest.toString()));
        if (!SMALL.containsAll(words)) {
            words.removeAll(SMALL);
        }
        return words;
    }

    private static void add(Set<String> words, String plain) {
        for (String word : BETWEEN.split(plain)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
    }

    private static String dotted(String number) {
        return number.replaceAll("[\\-_/]", ".");
    }

    private static String plain(String small) {
        String sharp = small.replace("ß", "ss");
        return MARKS.matcher(Normalizer.normalize(sharp, Normalizer.Form.NFKD)).replaceAll("");
    }

    private static String spelledOut(String small) {
        String spelled = Normalizer.normalize(small, Normalizer.Form.NFC);
        for (String[] umlaut : UMLAUTS) {
            spelled = spelled.replace(umlaut[0], umlaut[1]);
        }
        return spelled;
    }
}
