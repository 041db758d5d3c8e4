package io.plenum.site.brick;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody may have meant: the known word with the fewest changed letters. */
public final class SpellingSuggestion {

    /** Longer words are no slips of the pen. */
    private static final int LONGEST = 80;

    private SpellingSuggestion() {}

    /** Null where none is within so many changes; capital letters, dashes and blanks count nothing. */
    public static @Nullable String of(String word, Collection<String> known, int most) {
        String plain = plain(word);
        String best = null;
        int least = most + 1;
        for (String one : known) {
            int distance = distance(plain, plain(one), least - 1);
            if (distance < least) {
                least = distance;
                best = one;
            }
        }
        return best;
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", "");
    }

    /** Levenshtein's distance; more than {@code most} where it is more than that. */
    private static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most || one.length() > LONGEST) {
            return most + 1;
        }
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + change);
            }
            before = now;
        }
        return before[other.length()];
    }
}
