package io.plenum.trial;

import io.plenum.fault.balance.BiasEstimate;
import io.plenum.fault.balance.MeasuredSensor;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many biased sensors were named, how many others, how far the stand-in values were off, how often the interval held the truth. */
final class BalanceScore {

    private int injected;
    private int found;
    private int halved;
    private int covered;
    private int suspected;
    private int judged;
    private int wrong;
    private int healthy;
    private int healthyWrong;

    /** @param sensor null for a run without */
    Map<String, Object> add(
            LocalDate begin, @Nullable MeasuredSensor sensor, double size, boolean inLoop, List<BiasEstimate> biases) {
        List<String> others = biases.stream()
                .filter(BiasEstimate::proven)
                .map(BiasEstimate::point)
                .filter(key -> sensor == null || !key.equals(sensor.key()))
                .toList();
        judged += (int) biases.stream().filter(bias -> bias.balances() > 0).count();
        wrong += others.size();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("from", begin.toString());
        line.put("sensor", sensor == null ? "none" : sensor.key());
        line.put("others", others);
        line.put("sensors", biases.size());
        line.put("nameable", biases.stream().filter(BiasEstimate::nameable).count());
        if (sensor == null) {
            healthy++;
            healthyWrong += others.isEmpty() ? 0 : 1;
            return line;
        }
        injected++;
        line.put("size", size);
        line.put("inLoop", inLoop);
        biases.stream()
                .filter(bias -> bias.point().equals(sensor.key()))
                .findFirst()
                .ifPresent(bias -> line(line, begin, size, bias));
        return line;
    }

    private void line(Map<String, Object> line, LocalDate begin, double size, BiasEstimate bias) {
        found += bias.proven() ? 1 : 0;
        suspected += bias.suspected() ? 1 : 0;
        boolean half = Math.abs(bias.bias() - size) <= Math.abs(size) / 2;
        halved += bias.proven() && half ? 1 : 0;
        covered += bias.proven() && bias.low() <= size && size <= bias.high() ? 1 : 0;
        line.put("found", bias.proven());
        line.put("bias", round(bias.bias()));
        line.put("low", round(bias.low()));
        line.put("high", round(bias.high()));
        line.put("balances", bias.balances());
        line.put("alternatives", bias.alternatives());
        LocalDate since = bias.since();
        line.put("daysOff", since == null ? -1 : ChronoUnit.DAYS.between(begin, since));
    }

    Map<String, Object> summary() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("injected", injected);
        line.put("found", share(found, injected));
        line.put("foundOrNotToldApart", share(suspected, injected));
        line.put("standInWithinHalf", share(halved, found));
        line.put("intervalHolds", share(covered, found));
        line.put("falseOfJudgedSensors", share(wrong, judged));
        line.put("othersNamedPerRun", share(wrong, injected + healthy));
        line.put("healthyRuns", healthy);
        line.put("healthyRunsWithFalse", healthyWrong);
        return line;
    }

    private static double share(int some, int all) {
        return all == 0 ? 0 : Math.round(1000.0 * some / all) / 1000.0;
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
