package io.plenum.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Things by the words that are said of them. Every word that is asked for must be found; a whole word counts more than its
 * beginning, its beginning more than its middle, the same word more than one that means the same. Slips of the finger are
 * forgiven only where nothing else is found. Safe to be read by many threads.
 */
public final class WordIndex<T> {

    private static final double WHOLE = 1;
    private static final double BEGINNING = 0.8;
    private static final double MEANING = 0.7;
    private static final double MIDDLE = 0.5;
    private static final double SLIP = 0.4;
    /** The middle of a word is looked for from this length on. */
    private static final int MIDDLE_FROM = 3;
    /** Words this long may have one slip, twice as long ones two. */
    private static final int SLIP_FROM = 4;

    private final List<T> items;
    private final double[] bonus;
    private final Map<String, Postings> words;

    private WordIndex(List<T> items, double[] bonus, Map<String, Postings> words) {
        this.items = items;
        this.bonus = bonus;
        this.words = words;
    }

    /** Something found; the higher the score, the better. */
    public record Match<T>(T item, double score) {}

    /** @return the best first, those of the same score in the order in which they were added */
    public List<Match<T>> find(String query, int limit, Predicate<T> wanted) {
        Set<String> asked = SearchWords.asked(query);
        if (asked.isEmpty()) {
            return List.of();
        }
        double[] sum = new double[items.size()];
        for (String word : asked) {
            double[] one = scores(word);
            for (int i = 0; i < sum.length; i++) {
                sum[i] = one[i] > 0 && sum[i] >= 0 ? sum[i] + one[i] : -1;
            }
        }
        List<Match<T>> found = new ArrayList<>();
        for (int i = 0; i < sum.length; i++) {
            if (sum[i] > 0 && wanted.test(items.get(i))) {
                found.add(new Match<>(items.get(i), sum[i] / asked.size() + bonus[i]));
            }
        }
        found.sort(Comparator.comparingDouble(one -> -one.score()));
        return found.size() > limit ? List.copyOf(found.subList(0, limit)) : found;
    }

    /** How well a word fits to each thing, 0 where it does not. */
    private double[] scores(String asked) {
        double[] scores = new double[items.size()];
        boolean any = false;
        for (Map.Entry<String, Postings> entry : words.entrySet()) {
            double fit = fit(asked, entry.getKey());
            if (fit > 0) {
                entry.getValue().raise(scores, fit);
                any = true;
            }
        }
        any |= meanings(asked, scores);
        if (!any) {
            slips(asked, scores);
        }
        return scores;
    }

    private static double fit(String asked, String word) {
        if (word.charAt(0) == '~' || !word.contains(asked)) {
            return 0;
        }
        if (word.startsWith(asked)) {
            return word.length() == asked.length() ? WHOLE : BEGINNING;
        }
        boolean number = Character.isDigit(asked.charAt(0));
        return asked.length() >= MIDDLE_FROM && !number ? MIDDLE : 0;
    }

    private boolean meanings(String asked, double[] scores) {
        boolean any = false;
        for (Set<String> all : Synonyms.trade().ofTyped(asked)) {
            double[] least = new double[items.size()];
            Arrays.fill(least, Double.MAX_VALUE);
            for (String meaning : all) {
                double[] one = new double[items.size()];
                Postings there = words.get(meaning);
                if (there != null) {
                    there.raise(one, MEANING);
                }
                for (int i = 0; i < least.length; i++) {
                    least[i] = Math.min(least[i], one[i]);
                }
            }
            for (int i = 0; i < least.length; i++) {
                any |= least[i] > 0;
                scores[i] = Math.max(scores[i], least[i]);
            }
        }
        return any;
    }

    private void slips(String asked, double[] scores) {
        int most = Character.isDigit(asked.charAt(0)) ? 0 : Math.min(2, asked.length() / SLIP_FROM);
        if (most == 0) {
            return;
        }
        for (Map.Entry<String, Postings> entry : words.entrySet()) {
            String word = entry.getKey();
            if (word.charAt(0) != '~' && EditDistance.begins(asked, word, most)) {
                entry.getValue().raise(scores, SLIP);
            }
        }
    }

    /** Where a word occurs, and how much it counts there. */
    private static final class Postings {

        private int[] at = new int[4];
        private float[] weight = new float[4];
        private int size;

        void add(int item, float counts) {
            if (size > 0 && at[size - 1] == item) {
                weight[size - 1] = Math.max(weight[size - 1], counts);
                return;
            }
            if (size == at.length) {
                at = Arrays.copyOf(at, 2 * size);
                weight = Arrays.copyOf(weight, 2 * size);
            }
            at[size] = item;
            weight[size++] = counts;
        }

        void raise(double[] scores, double fit) {
            for (int i = 0; i < size; i++) {
                scores[at[i]] = Math.max(scores[at[i]], fit * weight[i]);
            }
        }
    }

    /** Collects things and what is said of them. Used by one thread. */
    public static final class Builder<T> {

        private final List<T> items = new ArrayList<>();
        private final List<Double> bonus = new ArrayList<>();
        private final Map<String, Postings> words = new HashMap<>();

        /** @param extra score that decides between what fits equally well, below 0.3 */
        public Builder<T> add(T item, double extra) {
            items.add(item);
            bonus.add(extra);
            return this;
        }

        /**
         * Says words of the thing that was added last.
         *
         * @param counts from 0 to 1: its own name counts more than the floor on which it is
         */
        public Builder<T> said(String text, double counts) {
            int item = items.size() - 1;
            for (String word : SearchWords.indexed(text)) {
                post(word, item, counts);
                Synonyms.trade().of(word).forEach(meaning -> post(meaning, item, counts));
            }
            return this;
        }

        private void post(String word, int item, double counts) {
            words.computeIfAbsent(word, w -> new Postings()).add(item, (float) counts);
        }

        public WordIndex<T> build() {
            return new WordIndex<>(
                    List.copyOf(items),
                    bonus.stream().mapToDouble(Double::doubleValue).toArray(),
                    Map.copyOf(words));
        }
    }
}
