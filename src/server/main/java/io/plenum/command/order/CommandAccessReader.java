package io.plenum.command.order;

import io.plenum.command.CommandOverride;
import io.plenum.command.ForeignOverride;
import io.plenum.command.ForeignOverrides;
import io.plenum.command.GrantedLimits;
import io.plenum.command.Holder;
import io.plenum.command.OverrideState;
import io.plenum.command.Overrides;
import io.plenum.command.WritePolicy;
import io.plenum.command.rule.Requester;
import io.plenum.command.rule.Requesters;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.twin.CommandAccess;
import io.plenum.twin.CommandAccess.HeldBy;
import io.plenum.twin.PointCommandAccess;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** How far points can be commanded by whoever is at work, and who holds them as far as is known. */
@Component
class CommandAccessReader implements PointCommandAccess {

    private static final Logger LOG = LoggerFactory.getLogger(CommandAccessReader.class);

    private final WritePolicy policy;
    private final Requesters requesters;
    private final Overrides overrides;
    private final List<ForeignOverrides> foreign;

    CommandAccessReader(
            WritePolicy policy, Requesters requesters, Overrides overrides, List<ForeignOverrides> foreign) {
        this.policy = policy;
        this.requesters = requesters;
        this.overrides = overrides;
        this.foreign = List.copyOf(foreign);
    }

    @Override
    public Map<PointId, CommandAccess> of(Collection<Point> points) {
        Requester requester = requesters.present();
        boolean readOnly = policy.readOnly();
        Map<PointId, HeldBy> held = held();
        Map<PointId, CommandAccess> all = new HashMap<>();
        for (Point point : points) {
            GrantedLimits limits = policy.limits(point.id());
            boolean may = limits != null && !readOnly && requester.holds(limits.role(), point.key());
            HeldBy by = held == null ? null : held.get(point.id());
            all.put(
                    point.id(),
                    limits == null
                            ? new CommandAccess(
                                    false, false, readOnly, null, null, null, null, null, false, held != null, by)
                            : new CommandAccess(
                                    may,
                                    true,
                                    readOnly,
                                    limits.low(),
                                    limits.high(),
                                    limits.interval(),
                                    limits.longest(),
                                    limits.role().name(),
                                    limits.twoPersons(),
                                    held != null,
                                    by));
        }
        return all;
    }

    /** Null while it cannot be read: values of points are told all the same. */
    private @Nullable Map<PointId, HeldBy> held() {
        Map<PointId, HeldBy> held = new HashMap<>();
        try {
            overrides.open().stream()
                    .filter(CommandAccessReader::stands)
                    .forEach(one -> held.merge(one.point(), ours(one), CommandAccessReader::higher));
            foreign.stream()
                    .flatMap(one -> one.standing().stream())
                    .forEach(one -> held.merge(one.point(), others(one), CommandAccessReader::higher));
            return held;
        } catch (DataAccessException away) {
            LOG.debug("Who holds points cannot be read: {}", away.getMessage());
            return null;
        }
    }

    private static boolean stands(CommandOverride one) {
        return one.state() == OverrideState.HELD
                || one.state() == OverrideState.OVERRULED
                || one.state() == OverrideState.RELEASING;
    }

    private static HeldBy ours(CommandOverride one) {
        return new HeldBy(one.priority(), one.value(), Holder.Kind.OURS.name(), one.who(), one.since(), one.until());
    }

    private static HeldBy others(ForeignOverride one) {
        return new HeldBy(
                one.priority(),
                one.value(),
                one.holder().kind().name(),
                one.holder().name(),
                one.firstSeen(),
                null);
    }

    private static HeldBy higher(HeldBy one, HeldBy other) {
        return other.priority() < one.priority() ? other : one;
    }
}
