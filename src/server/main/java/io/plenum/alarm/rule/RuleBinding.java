package io.plenum.alarm.rule;

import io.plenum.alarm.Alarm;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.device.GatewayNames;
import io.plenum.point.unit.Conversion;
import io.plenum.site.SiteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule at one of its points. {@link #of} finds them all.
 *
 * @param owner equipment or space of the point, null where it belongs to the site only
 * @param floor key, null where it is on none
 * @param system as in {@link Alarm#system()}
 * @param inputs the points whose samples the rule must see: the point itself first
 * @param conversions of the inputs of the condition to the unit in which its numbers are: that of the point where the rule is for one
 *     point, the metric one where it is for a class
 * @param gateway that the rule is about as a whole, null for any other rule
 */
public record RuleBinding(
        AlarmRule rule,
        Point point,
        @Nullable String owner,
        @Nullable String floor,
        @Nullable String system,
        List<PointId> inputs,
        List<Conversion> conversions,
        List<Gate> gates,
        @Nullable String gateway) {

    /** An input on which it depends whether the rule applies at all. */
    public record Gate(int slot, ApplicabilityPoint applicability) {}

    /** A number of the condition in the unit of the point. */
    public double inUnitOfPoint(double limit) {
        return conversions.isEmpty() ? limit : conversions.getFirst().invert(limit);
    }

    /** A value of the point in the unit of the condition. */
    public double inUnitOfRule(double value) {
        return conversions.isEmpty() ? value : conversions.getFirst().apply(value);
    }

    /** The same for each occurrence: {@link Alarm#key()}. */
    public String key() {
        return rule.id() + ":" + point.key();
    }

    /**
     * The rule at each of its points in the building, in the order of their keys. A point that lacks a sibling which the
     * condition needs is left out.
     *
     * @throws FormulaProblem for an expression that cannot be read
     */
    public static List<RuleBinding> of(AlarmRule rule, SiteModel model) {
        return of(rule, model, connection -> null);
    }

    /**
     * As {@link #of(AlarmRule, SiteModel)}, also for rules about gateways.
     *
     * @param gateways which of them makes each connection
     */
    static List<RuleBinding> of(AlarmRule rule, SiteModel model, GatewayNames gateways) {
        return new BindingSearch(model, gateways).of(rule);
    }
}
