package io.plenum.commissioning.distribution;

import io.plenum.commissioning.naming.ProposalConfidence;
import io.plenum.site.Equipment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of two kinds of equipment which one feeds which: by names, by numbers, else each all. */
record FeedPairs(FeedStep step, List<Equipment> feeders, List<Equipment> fed, ProposalConfidence most) {

    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\d+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** What is proposed; nothing where one side is empty. */
    List<FeedGroup> groups() {
        if (feeders.isEmpty() || fed.isEmpty()) {
            return List.of();
        }
        Map<Equipment, Set<Equipment>> named = byName();
        List<FeedGroup> groups = new ArrayList<>();
        if (!named.isEmpty()) {
            groups.add(group(named, ProposalConfidence.HIGH, FeedReason.NAME));
        }
        Set<Equipment> taken = named.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        List<Equipment> others =
                feeders.stream().filter(one -> !named.containsKey(one)).toList();
        List<Equipment> rest = fed.stream().filter(one -> !taken.contains(one)).toList();
        if (!others.isEmpty() && !rest.isEmpty()) {
            rest(others, rest, groups);
        }
        return groups;
    }

    private void rest(List<Equipment> others, List<Equipment> rest, List<FeedGroup> groups) {
        if (step == FeedStep.AIR_HANDLER_TO_BOX && feeders.size() > 1) {
            // A box is at one air handler alone: which one, numbers of rooms do not say.
            return;
        }
        Map<Equipment, Set<Equipment>> numbered = byNumber(others, rest);
        if (others.size() == 1 || rest.size() == 1) {
            // Left over where names said the others is less sure than the only one that there is.
            ProposalConfidence sure = groups.isEmpty() ? ProposalConfidence.HIGH : ProposalConfidence.MEDIUM;
            groups.add(group(all(others, rest), sure, FeedReason.ONLY));
        } else if (!numbered.isEmpty()) {
            groups.add(group(numbered, ProposalConfidence.MEDIUM, FeedReason.NUMBER));
        } else {
            groups.add(group(all(others, rest), ProposalConfidence.LOW, FeedReason.HEADER));
        }
    }

    private static Map<Equipment, Set<Equipment>> all(List<Equipment> feeders, List<Equipment> fed) {
        return feeders.stream().collect(Collectors.toMap(Function.identity(), one -> new LinkedHashSet<>(fed)));
    }

    /** {@code Pump AHU 2} feeds {@code AHU-2}, and {@code AHU 2 box 7} is fed by it. */
    private Map<Equipment, Set<Equipment>> byName() {
        // Once each: a large building has thousands of pairs.
        Map<Equipment, String> names =
                feeders.stream().collect(Collectors.toMap(Function.identity(), FeedPairs::words));
        Map<Equipment, Set<Equipment>> named = new HashMap<>();
        for (Equipment one : fed) {
            String name = words(one);
            List<Equipment> fitting = feeders.stream()
                    .filter(feeder -> isNamed(Objects.requireNonNull(names.get(feeder)), name))
                    .toList();
            if (fitting.size() == 1) {
                named.computeIfAbsent(fitting.getFirst(), feeder -> new LinkedHashSet<>())
                        .add(one);
            }
        }
        return named;
    }

    /** A name without a number would be found in all names of its kind. */
    private static boolean isNamed(String one, String other) {
        return (one.contains(other) && hasNumber(other)) || (other.contains(one) && hasNumber(one));
    }

    private static boolean hasNumber(String words) {
        return NUMBER.matcher(words).find();
    }

    /** {@code AHU-01} as {@code _ahu_1_}: with borders, so that 1 is not found in 12. */
    private static String words(Equipment one) {
        return WORD.matcher(one.name().toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .map(FeedPairs::withoutZeros)
                .collect(Collectors.joining("_", "_", "_"));
    }

    private static String withoutZeros(String word) {
        return word.replaceFirst("^0+(?=\\d)", "");
    }

    /** One for one, where both sides have the same numbers; else empty. */
    private static Map<Equipment, Set<Equipment>> byNumber(List<Equipment> feeders, List<Equipment> fed) {
        Map<String, Equipment> targets = new TreeMap<>();
        fed.forEach(one -> targets.put(String.valueOf(number(one)), one));
        Set<String> numbers =
                feeders.stream().map(one -> String.valueOf(number(one))).collect(Collectors.toSet());
        boolean same = numbers.equals(targets.keySet())
                && numbers.size() == feeders.size()
                && numbers.size() == fed.size()
                && Stream.concat(feeders.stream(), fed.stream())
                        .map(FeedPairs::number)
                        .allMatch(Objects::nonNull);
        return same
                ? feeders.stream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                one -> Set.of(Objects.requireNonNull(targets.get(String.valueOf(number(one)))))))
                : Map.of();
    }

    /** The last number of its name; null without one. */
    private static @Nullable String number(Equipment one) {
        return NUMBER.matcher(one.name())
                .results()
                .map(MatchResult::group)
                .map(FeedPairs::withoutZeros)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private FeedGroup group(Map<Equipment, Set<Equipment>> pairs, ProposalConfidence sure, FeedReason reason) {
        TreeMap<String, List<String>> relations = new TreeMap<>();
        pairs.forEach((feeder, targets) -> relations.put(
                feeder.key(), targets.stream().map(Equipment::key).sorted().toList()));
        Set<Equipment> targets =
                pairs.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        return new FeedGroup(
                step,
                feeders.stream().filter(pairs::containsKey).toList(),
                fed.stream().filter(targets::contains).toList(),
                relations,
                sure.compareTo(most) > 0 ? sure : most,
                reason);
    }
}
