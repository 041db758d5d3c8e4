package io.plenum.commissioning.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.commissioning.behaviour.AulaSignals.KnownSignal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names scrambled, the behaviour of the signal says what most points are; the rest is left open rather than guessed. */
class KindsKnownByBehaviourTest {

    private static final double KINDS = 0.55;

    private int all;
    private int right;
    private int wrong;
    private final Map<String, Integer> confused = new TreeMap<>();
    /** Of each kind of point of a kind of machine: right less not right. */
    private final Map<String, Integer> kinds = new TreeMap<>();

    /** A seed and weeks on which nothing was learnt, and by which nothing was tuned. */
    @Test
    void mostPointsAreKnownWithoutNamesAndHardlyAnyIsWrong() {
        SignalClassifier classifier = SignalClassifier.shipped();
        Stream.of("2026-05-13T00:00:00Z", "2026-11-04T00:00:00Z")
                .flatMap(week -> AulaSignals.simulated(13, Instant.parse(week), PrototypeTraining.DAYS).stream())
                .forEach(signal -> count(signal, classifier));
        long known = kinds.values().stream().filter(balance -> balance > 0).count();
        String told = "%d points: %d right, %d wrong; %d of %d kinds known %s"
                .formatted(all, right, wrong, known, kinds.size(), lines());
        assertThat((double) right / all).as(told).isGreaterThan(0.7);
        assertThat((double) wrong / all).as(told).isLessThan(0.02);
        assertThat((double) known / kinds.size()).as(told).isGreaterThan(KINDS);
    }

    private void count(KnownSignal signal, SignalClassifier classifier) {
        String found = classifier.classOf(signal.point(), signal.features()).orElse(null);
        boolean same = signal.brickClass().equals(found);
        all++;
        right += same ? 1 : 0;
        wrong += found == null || same ? 0 : 1;
        kinds.merge(signal.key().replaceAll("-\\d+\\w*", ""), same ? 1 : -1, Integer::sum);
        if (!same) {
            confused.merge(signal.brickClass() + " as " + found, 1, Integer::sum);
        }
    }

    private String lines() {
        return confused.entrySet().stream()
                .map(entry -> "%n%s: %d".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
    }
}
