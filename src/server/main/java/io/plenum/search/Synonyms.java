package io.plenum.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Words of the trade that mean the same, in English, German, French and as controllers abbreviate them. Each line of
 * {@code synonyms.txt} is one meaning; {@code a = b c} says that the compound {@code a} means both {@code b} and {@code c}.
 */
final class Synonyms {

    /** Fewer letters begin too many words. */
    private static final int SHORTEST = 3;

    private static final Synonyms TRADE = read("synonyms.txt");

    private final Map<String, Set<String>> meanings = new HashMap<>();
    private final TreeMap<String, Set<String>> sorted = new TreeMap<>();

    static Synonyms trade() {
        return TRADE;
    }

    /** What a word of a text means; empty for words of no trade. */
    Set<String> of(String word) {
        return meanings.getOrDefault(word, Set.of());
    }

    /** Ways to understand what somebody has typed: each is a set of meanings that must all be there. */
    Set<Set<String>> ofTyped(String word) {
        Set<Set<String>> ways = new LinkedHashSet<>();
        if (meanings.containsKey(word)) {
            ways.add(of(word));
        } else if (word.length() >= SHORTEST) {
            ways.addAll(sorted.subMap(word, word + Character.MAX_VALUE).values());
        }
        return ways;
    }

    private void line(String line) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            Set<String> words = SearchWords.indexed(line);
            String meaning = "~" + words.iterator().next();
            words.forEach(word ->
                    meanings.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(meaning));
            return;
        }
        Set<String> parts = new LinkedHashSet<>();
        for (String part : SearchWords.indexed(line.substring(equals + 1))) {
            parts.addAll(of(part).isEmpty() ? Set.of(part) : of(part));
        }
        SearchWords.indexed(line.substring(0, equals)).forEach(word -> meanings.put(word, parts));
    }

    private static Synonyms read(String name) {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Synonyms.class.getResourceAsStream(name)), StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Synonyms synonyms = new Synonyms();
        // compounds are made of the simple ones
        lines.stream().filter(line -> line.indexOf('=') < 0).forEach(synonyms::line);
        lines.stream().filter(line -> line.indexOf('=') >= 0).forEach(synonyms::line);
        synonyms.sorted.putAll(synonyms.meanings);
        return synonyms;
    }
}
