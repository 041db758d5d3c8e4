package io.plenum.command.cost;

import io.plenum.command.Overrides;
import io.plenum.link.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** What the overrides that stand now cost a day; computed every few minutes, asked by pages from memory. */
@Service
public class CostMemory {

    private static final Logger LOG = LoggerFactory.getLogger(CostMemory.class);
    private static final int MOST = 1000;
    private static final OverrideCost SOON = OverrideCost.unknown(Problem.of("command.cost.soon"));
    private static final OverrideCost IDLE = OverrideCost.unknown(Problem.of("command.cost.idle"));
    private static final OverrideCost NOBODY = OverrideCost.unknown(Problem.of("command.cost.nobody"));

    private final Overrides overrides;
    private final List<OverrideCosts> costs;
    private volatile Map<HeldValue, OverrideCost> known = Map.of();

    CostMemory(Overrides overrides, List<OverrideCosts> costs) {
        this.overrides = overrides;
        this.costs = List.copyOf(costs);
    }

    /** Never null: what is not known says why. Returns at once. */
    public OverrideCost of(HeldValue held) {
        return held.counts() ? known.getOrDefault(held, SOON) : IDLE;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void compute() {
        try {
            Set<HeldValue> standing = Stream.concat(
                            overrides.open().stream().map(HeldValue::of),
                            overrides.foreign().stream().map(HeldValue::of))
                    .filter(HeldValue::counts)
                    .limit(MOST)
                    .collect(Collectors.toSet());
            known = ask(standing);
        } catch (DataAccessException away) {
            LOG.debug("What overrides cost is computed once the database is back: {}", away.getMessage());
        }
    }

    private Map<HeldValue, OverrideCost> ask(Set<HeldValue> standing) {
        Map<HeldValue, OverrideCost> now = new HashMap<>();
        standing.forEach(held -> now.put(held, NOBODY));
        for (OverrideCosts one : costs) {
            one.of(standing)
                    .forEach((held, cost) ->
                            now.merge(held, cost, (before, next) -> before.perDay() == null ? next : before));
        }
        return Map.copyOf(now);
    }
}
