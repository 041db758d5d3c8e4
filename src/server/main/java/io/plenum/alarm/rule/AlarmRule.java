package io.plenum.alarm.rule;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.plenum.alarm.Priority;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When an alarm is raised, at which points, and what to tell whoever gets it.
 *
 * @param id 0 for a rule that is not stored yet
 * @param onDelay how long the condition must hold before the alarm is raised
 * @param offDelay how long it must have gone before the alarm returns
 * @param deadband how far a value must come back within a limit before the condition counts as gone, in the unit of the condition
 * @param applicability when the rule applies at all
 * @param advice what to check, in the words of the site; may be empty
 */
@RecordBuilder
public record AlarmRule(
        long id,
        String name,
        boolean enabled,
        Priority priority,
        Target target,
        Condition condition,
        Duration onDelay,
        Duration offDelay,
        double deadband,
        Applicability applicability,
        String advice)
        implements AlarmRuleBuilder.With {

    /** Where a rule looks. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Target.OnePoint.class, name = "point"),
        @JsonSubTypes.Type(value = Target.Pattern.class, name = "pattern"),
        @JsonSubTypes.Type(value = Target.EachDevice.class, name = "device"),
        @JsonSubTypes.Type(value = Target.EachConnection.class, name = "connection"),
        @JsonSubTypes.Type(value = Target.EachGateway.class, name = "gateway"),
        @JsonSubTypes.Type(value = Target.EachWritable.class, name = "writable")
    })
    public sealed interface Target {

        /** @param point its key */
        record OnePoint(String point) implements Target {}

        /**
         * Every point of a Brick class ({@code Zone_Air_Temperature_Sensor}, or a class above it).
         *
         * @param ownerClass of the equipment or space that has the point, null for any
         */
        record Pattern(String pointClass, @Nullable String ownerClass) implements Target {}

        /** Every controller, represented by the first of its points; only for {@link Condition.Untrusted}: none has a value. */
        record EachDevice() implements Target {}

        /** Every connection, represented by the first of its points; only for {@link Condition.Untrusted}: none has a value. */
        record EachConnection() implements Target {}

        /**
         * Every gateway that has points, represented by the first of them; only for {@link Condition.GatewaySilent},
         * {@link Condition.BufferFull} and {@link Condition.CertificateEnds}, and these for nothing else.
         */
        record EachGateway() implements Target {}

        /**
         * Every writable point; only for {@link Condition.ScheduleMissed} and {@link Condition.OverrideStays}, and these for nothing else.
         */
        record EachWritable() implements Target {}
    }

    /**
     * When it applies.
     *
     * @param occupiedOnly only while the owner or what it serves is in occupied hours
     * @param runningOnly only while the owner's equipment (or what feeds it) runs
     */
    public record Applicability(boolean occupiedOnly, boolean runningOnly) {

        public static final Applicability ALWAYS = new Applicability(false, false);
    }
}
