package io.plenum.alarm;

import io.plenum.alarm.rule.RuleTexts;
import io.plenum.point.PointId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a rule at a point, from the moment it was raised until it is normal again and acknowledged. A later
 * occurrence of the same rule at the same point is another alarm with the same {@code key}.
 *
 * @param key {@code <rule id>:<point key>}, the same for each occurrence
 * @param owner equipment or space of the point, null where it belongs to the site only
 * @param floor where it is on a plan, null where it is on none
 * @param system {@code hvac}, {@code lighting}, {@code security}, {@code energy}, {@code transport}; null where unknown
 * @param condition whether the condition holds now, apart from what people did with the alarm
 * @param value of the point when it was raised, in the point's unit; NaN where there was none
 * @param limit that the value has passed, null for conditions without one
 * @param cause id of the alarm beneath which this one is folded, null for a headline
 * @param closed when it was over for good (normal and acknowledged), null while it lives
 * @param subject name of the controller or connection that it tells of as a whole, null where it tells of its point
 * @param message of the controller that has reported it itself, null where a rule of ours has found it
 */
@RecordBuilder
public record Alarm(
        long id,
        String key,
        long rule,
        String ruleName,
        Priority priority,
        PointId point,
        String pointKey,
        @Nullable String owner,
        @Nullable String floor,
        @Nullable String system,
        AlarmState state,
        boolean condition,
        Instant raised,
        @Nullable Instant returned,
        @Nullable Instant acknowledged,
        @Nullable String acknowledgedBy,
        @Nullable String assignee,
        @Nullable Instant shelvedUntil,
        double value,
        @Nullable Double limit,
        @Nullable Long cause,
        @Nullable Instant closed,
        @Nullable String subject,
        @Nullable String message)
        implements AlarmBuilder.With {

    /** A controller may send whole pages; the whole text is in {@link #message}. */
    private static final int LONGEST_HEADLINE = 160;

    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}]+");

    /** As {@link #headline()}, with the name of a rule that came with the product in the reader's language. */
    public String headline(Locale reader) {
        String stored = headline();
        return stored.equals(ruleName) ? RuleTexts.in(reader, ruleName) : stored;
    }

    /** What people read first, in one line: the controller's own message where it has given one, else the name of the rule. */
    public String headline() {
        String line =
                message == null ? "" : GAPS.matcher(message).replaceAll(" ").strip();
        if (line.isEmpty()) {
            return ruleName;
        }
        int end = line.offsetByCodePoints(0, Math.min(LONGEST_HEADLINE, line.codePointCount(0, line.length())));
        return end == line.length() ? line : line.substring(0, end).strip() + "…";
    }
}
