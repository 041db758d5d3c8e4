package io.plenum.alarm.rule;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * What must be true of a point. Numbers are in the point's own unit where the rule is for one point, in its metric unit (°C for °F, Pa
 * for inH₂O) where it is for a class of points. "Sibling": a point of the same owner.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Condition.Limit.class, name = "limit"),
    @JsonSubTypes.Type(value = Condition.Deviation.class, name = "deviation"),
    @JsonSubTypes.Type(value = Condition.Rate.class, name = "rate"),
    @JsonSubTypes.Type(value = Condition.State.class, name = "state"),
    @JsonSubTypes.Type(value = Condition.Untrusted.class, name = "untrusted"),
    @JsonSubTypes.Type(value = Condition.Mismatch.class, name = "mismatch"),
    @JsonSubTypes.Type(value = Condition.Reported.class, name = "reported"),
    @JsonSubTypes.Type(value = Condition.Expression.class, name = "expression"),
    @JsonSubTypes.Type(value = Condition.GatewaySilent.class, name = "gateway-silent"),
    @JsonSubTypes.Type(value = Condition.BufferFull.class, name = "buffer-full"),
    @JsonSubTypes.Type(value = Condition.CertificateEnds.class, name = "certificate-ends"),
    @JsonSubTypes.Type(value = Condition.ScheduleMissed.class, name = "schedule-missed"),
    @JsonSubTypes.Type(value = Condition.OverrideStays.class, name = "override-stays")
})
public sealed interface Condition {

    /** Below {@code low} or above {@code high}; at least one is given. */
    record Limit(@Nullable Double low, @Nullable Double high) implements Condition {}

    /** Further than {@code by} from the sibling of that Brick class. */
    record Deviation(String setpointClass, double by) implements Condition {}

    /** Changes faster than this, up or down, per hour, measured over ten minutes. */
    record Rate(double perHour) implements Condition {}

    /** A binary or multi-state point has this value. */
    record State(int value) implements Condition {}

    /** No trusted value: stale, down or fault. */
    record Untrusted() implements Condition {}

    /** A command is not followed by the sibling of that Brick class: on for off, or more than {@code by} apart. */
    record Mismatch(String statusClass, double by) implements Condition {}

    /** The controller itself says so: BACnet event state or in-alarm flag, OPC UA condition or alarm status. */
    record Reported() implements Condition {}

    /**
     * A comparison over siblings by Brick class, such as {@code value > Heating_Setpoint + 3 and Fan_Status == 1};
     * {@code value} is the point itself.
     */
    record Expression(String text) implements Condition {}

    /** A gateway is away: nothing is known of the controllers that it reads. */
    record GatewaySilent() implements Condition {}

    /** A gateway's buffer cannot take samples: they are lost. */
    record BufferFull() implements Condition {}

    /**
     * A certificate that a gateway depends on ends soon, or has ended: its own, or that of a server that it reads.
     *
     * @param days so many or fewer are left
     */
    record CertificateEnds(int days) implements Condition {}

    /** A schedule of Plenum has not done what was due. */
    record ScheduleMissed() implements Condition {}

    /** An override by Plenum stands though it should have ended. */
    record OverrideStays() implements Condition {}
}
