package io.plenum.command.durability;

import io.plenum.command.ControllerPlans;
import io.plenum.command.Durability;
import io.plenum.command.DurabilityForecast;
import io.plenum.command.PointCommand;
import io.plenum.link.command.CommandState;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointSource;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Foretells by what is stored; what was learnt of a point serves for some minutes. */
@Component
class HoldForecasts implements DurabilityForecast {

    static final Duration FRESH = Duration.ofMinutes(10);
    private static final int MOST_KEPT = 2000;
    private static final Duration PLANS_BACK = Duration.ofDays(60);
    private static final Duration PLANS_AHEAD = Duration.ofDays(32);

    private final StandStore store;
    private final List<ControllerPlans> plans;
    private final SiteModels models;
    private final Clock clock;
    private final Map<Key, Learnt> kept = new LinkedHashMap<>();

    private record Key(PointId point, int priority) {}

    private record Learnt(Instant at, @Nullable HoldModel model) {}

    HoldForecasts(StandStore store, List<ControllerPlans> plans, SiteModels models, Clock clock) {
        this.store = store;
        this.plans = List.copyOf(plans);
        this.models = models;
        this.clock = clock;
    }

    @Override
    public @Nullable Durability of(PointCommand command, Instant until, CommandState state) {
        Instant now = clock.instant();
        if (!until.isAfter(now)) {
            return null;
        }
        int priority = state.prioritised() ? command.priority() : 0;
        HoldModel model = model(new Key(command.point(), priority), now);
        return model == null ? null : model.foretell(now, until);
    }

    private @Nullable HoldModel model(Key key, Instant now) {
        synchronized (kept) {
            Learnt known = kept.get(key);
            if (known != null && known.at().plus(FRESH).isAfter(now)) {
                return known.model();
            }
        }
        HoldModel model = learn(key, now);
        synchronized (kept) {
            kept.remove(key);
            kept.put(key, new Learnt(now, model));
            if (kept.size() > MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return model;
    }

    private @Nullable HoldModel learn(Key key, Instant now) {
        SiteModel model = models.current();
        Point point = model.points().stream()
                .filter(one -> one.id().equals(key.point()))
                .findFirst()
                .orElse(null);
        if (point == null) {
            return null;
        }
        List<PointId> sameDevice = new ArrayList<>();
        List<PointId> sameClass = new ArrayList<>();
        String device = device(point);
        for (Point other : model.points()) {
            if (other.brickClass().equals(point.brickClass()) && !other.id().equals(point.id())) {
                boolean near = device != null && device.equals(device(other));
                (near ? sameDevice : sameClass).add(other.id());
            }
        }
        List<Stand> near = new ArrayList<>(store.of(sameDevice));
        near.addAll(store.ofOthers(point.id()));
        HoldLearner.Past past =
                new HoldLearner.Past(store.of(List.of(point.id())), near, store.of(sameClass), planned(point, now));
        return new HoldLearner(model.zoneOf(point.key()), now).learn(past, key.priority());
    }

    private List<PlannedChanges> planned(Point point, Instant now) {
        return plans.stream()
                .flatMap(one -> one.of(point.id(), now.minus(PLANS_BACK), now.plus(PLANS_AHEAD)).stream())
                .map(plan -> new PlannedChanges(
                        plan.priority(),
                        plan.steps().stream()
                                .skip(1)
                                .map(ControllerPlans.Step::at)
                                .toList()))
                .toList();
    }

    /** Connection and device, as BACnet's addresses name it; elsewhere the connection is the device. */
    private static @Nullable String device(Point point) {
        PointSource source = point.source();
        if (source == null) {
            return null;
        }
        int end = source.address().indexOf('/');
        boolean numbered = end > 0 && source.address().substring(0, end).chars().allMatch(Character::isDigit);
        return source.connection() + (numbered ? "/" + source.address().substring(0, end) : "");
    }
}
