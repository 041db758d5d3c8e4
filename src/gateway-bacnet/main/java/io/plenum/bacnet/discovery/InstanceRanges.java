package io.plenum.bacnet.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The device instances that discovery asks for: all in one question, or some ranges ({@code 1000-1999, 5000-5999}), each in steps, so
 * that not all devices of a large network answer at once.
 *
 * @param step instances of one question
 */
public record InstanceRanges(List<Range> ranges, int step) {

    public static final int DEFAULT_STEP = 1000;

    /** In one question, without any limit. */
    public static final InstanceRanges ALL = new InstanceRanges(List.of(), DEFAULT_STEP);

    /** Each question costs some time. */
    static final int MOST_QUESTIONS = 100;

    private static final Pattern FORM = Pattern.compile("(\\d{1,7})(?:\\s*-\\s*(\\d{1,7}))?");
    private static final int HIGHEST = 4_194_302;

    /** Both ends included. */
    public record Range(int low, int high) {}

    /** Null where the text is none; the step grows where there would be too many questions. */
    public static @Nullable InstanceRanges parse(String text, int step) {
        List<Range> ranges = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher form = FORM.matcher(part.strip());
            if (!form.matches()) {
                return null;
            }
            int low = Integer.parseInt(form.group(1));
            int high = form.group(2) == null ? low : Integer.parseInt(form.group(2));
            if (low > high || high > HIGHEST) {
                return null;
            }
            ranges.add(new Range(low, high));
        }
        long instances = ranges.stream()
                .mapToLong(range -> range.high() - range.low() + 1L)
                .sum();
        return new InstanceRanges(List.copyOf(ranges), (int) Math.max(step, instances / MOST_QUESTIONS + 1));
    }

    boolean contains(int instance) {
        return ranges.isEmpty()
                || ranges.stream().anyMatch(range -> range.low() <= instance && instance <= range.high());
    }

    /** One for each question; empty where there are no limits. */
    List<Range> questions() {
        List<Range> questions = new ArrayList<>();
        for (Range range : ranges) {
            for (int low = range.low(); low <= range.high(); low += step) {
                questions.add(new Range(low, Math.min(range.high(), low + step - 1)));
            }
        }
        return questions;
    }
}
