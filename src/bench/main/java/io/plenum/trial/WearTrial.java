package io.plenum.trial;

import io.plenum.trial.wear.OperationYear;
import io.plenum.trial.wear.WearHistory;
import io.plenum.trial.wear.WearScore;
import io.plenum.trial.wear.WearSubject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Parts of the virtual building that wear to their limits, and what the server says meanwhile of how long they last: how often its interval
 * of 80 % holds the true day, how often it warns two weeks before, how many warnings are false, and how far off it is beside the rule
 * "hours since service". Prints figures as JSON lines, of each kind of part and of all.
 */
public final class WearTrial {

    /** Those by which the estimators were looked at are 1 to 9. */
    private static final List<Long> SEEDS = List.of(401L);

    /** Of each kind of part, for each seed. */
    private static final int HISTORIES = 12;

    private WearTrial() {}

    /** Takes numbers of seeds, without any 401. Each is a building year in which twelve parts of each kind wear. */
    public static void main(String[] arguments) {
        List<Long> seeds = Arrays.stream(arguments).map(Long::valueOf).toList();
        WearScore score = new WearScore();
        int unpassed = 0;
        long computing = 0;
        for (long seed : seeds.isEmpty() ? SEEDS : seeds) {
            OperationYear year = OperationYear.of(seed);
            long begin = System.nanoTime();
            List<WearHistory> histories = histories(year, seed);
            unpassed +=
                    (int) histories.stream().filter(one -> one.passed() == null).count();
            histories.parallelStream()
                    .flatMap(one -> Stream.ofNullable(WearScore.outcome(one)))
                    .toList()
                    .forEach(score::add);
            computing += System.nanoTime() - begin;
        }
        for (WearSubject subject : WearSubject.values()) {
            print(subject.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": ", score.of(subject));
        }
        print("", score);
        figure("never passed within 15 years", "histories", unpassed, Double.NaN);
        figure("computing", "s/history", computing / 1e9 / Math.max(1, score.histories()), Double.NaN);
    }

    private static List<WearHistory> histories(OperationYear year, long seed) {
        return Stream.of(WearSubject.values())
                .flatMap(subject -> IntStream.range(0, HISTORIES)
                        .mapToObj(i -> new Wanted(subject, 1000 * seed + 100 * subject.ordinal() + i)))
                .parallel()
                .map(one -> WearHistory.of(one.subject(), year, one.seed()))
                .toList();
    }

    private record Wanted(WearSubject subject, long seed) {}

    private static void print(String of, WearScore score) {
        figure(of + "histories", "1", score.histories(), Double.NaN);
        figure(of + "life in the middle", "d", score.life(), Double.NaN);
        figure(of + "80 % interval holds the passage, half and three quarters of life", "%", score.coverage(), 80);
        figure(of + "interval over before the passage", "%", score.tooEarly(), 10);
        figure(of + "80 % interval holds the passage, each week that it is shown", "%", score.coverageShown(), 80);
        figure(of + "warned two weeks before", "%", score.noticed(), 80);
        figure(of + "warnings", "1", score.warnings(), Double.NaN);
        figure(of + "false warnings", "%", score.wrong(), 5);
        figure(of + "mean error beside hours since service", "d", score.error(), score.naiveError());
    }

    private static void figure(String name, String unit, double value, double baseline) {
        FigureLine.print("wear", name, unit, value, baseline);
    }
}
