package io.plenum.site.brick;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names of Brick classes are sentences of the words of the trade, the last of which says what it is. So it is judged word by word: that
 * holds for all versions of Brick, and finds slips of the pen.
 */
public final class ClassName {

    /** As many changed letters make a word another word. */
    private static final int SLIPS = 2;

    private static final int LONGEST = 120;
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Set<String> WORDS = words();

    private ClassName() {}

    /** RealEstateCore writes {@code ConferenceRoom}, Brick {@code Conference_Room}. */
    static String inBrickStyle(String name) {
        return name.contains("_") ? name : HUMP.matcher(name).replaceAll("_");
    }

    /** Whether all its words are of the trade. */
    public static boolean isKnown(String name) {
        return name.length() <= LONGEST && parts(name).stream().allMatch(WORDS::contains);
    }

    /** The name with each unknown word replaced by the nearest known one; null where nothing is near. */
    public static @Nullable String nearest(String name) {
        if (name.length() > LONGEST) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        for (String part : parts(name)) {
            String word = WORDS.contains(part) ? part : nearestWord(part);
            if (word == null) {
                return null;
            }
            parts.add(word);
        }
        return String.join("_", parts);
    }

    private static @Nullable String nearestWord(String word) {
        return SpellingSuggestion.of(word, WORDS, Math.min(SLIPS, word.length() / 3));
    }

    private static List<String> parts(String name) {
        return List.of(name.split("_", -1));
    }

    private static Set<String> words() {
        try (InputStream in = Objects.requireNonNull(ClassName.class.getResourceAsStream("class-words.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Pattern.compile("\\s+").splitAsStream(line.strip()))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
