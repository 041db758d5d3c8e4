package io.plenum.command.order;

import io.plenum.command.CommandRefused;
import io.plenum.command.CommandRefused.PointProblem;
import io.plenum.command.GrantedLimits;
import io.plenum.command.OverrideState;
import io.plenum.command.ledger.OverrideLife;
import io.plenum.command.ledger.OverrideStore;
import io.plenum.command.ledger.StoredOverride;
import io.plenum.command.rule.CommandRules;
import io.plenum.command.rule.CommandTexts;
import io.plenum.command.rule.PolicyMemory;
import io.plenum.command.rule.Requester;
import io.plenum.link.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends overrides, or gives them another end. */
@Component
class OverrideChanges {

    private final OverrideStore store;
    private final CommandRules rules;
    private final PolicyMemory policy;
    private final OverrideRecords records;
    private final Refusals refusals;
    private final Clock clock;

    OverrideChanges(
            OverrideStore store,
            CommandRules rules,
            PolicyMemory policy,
            OverrideRecords records,
            Refusals refusals,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.policy = policy;
        this.records = records;
        this.refusals = refusals;
        this.clock = clock;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String reason(String given) throws CommandRefused {
        String reason = CommandTexts.clean(given);
        if (reason.isEmpty() || reason.length() > CommandTexts.LONGEST_REASON) {
            throw CommandRefused.of(Problem.of("command.rule.reason"));
        }
        return reason;
    }

    void release(List<UUID> ids, Requester requester, String given) throws CommandRefused {
        String reason = reason(given);
        refusals.check(() -> {
            List<StoredOverride> entries = locked(ids);
            List<PointProblem> problems = new ArrayList<>(unknown(ids, entries));
            problems.addAll(rules.mayRelease(entries, requester));
            if (problems.isEmpty()) {
                release(entries, requester.account(), reason);
            }
            return problems;
        });
    }

    void releaseFor(String account, List<UUID> ids, String given) throws CommandRefused {
        String reason = reason(given);
        refusals.check(() -> {
            List<StoredOverride> entries = locked(ids);
            List<PointProblem> problems = new ArrayList<>(unknown(ids, entries));
            entries.stream()
                    .filter(entry -> !entry.who().equals(account))
                    .map(entry -> new PointProblem(entry.point(), Problem.of("command.problem.not-own")))
                    .forEach(problems::add);
            if (problems.isEmpty()) {
                release(entries, account, reason);
            }
            return problems;
        });
    }

    /** In the order of their ids, so that two at once do not wait for each other. */
    private List<StoredOverride> locked(List<UUID> ids) {
        List<StoredOverride> entries = new ArrayList<>();
        for (UUID id : new TreeSet<>(ids)) {
            StoredOverride entry = store.locked(id);
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static List<PointProblem> unknown(List<UUID> ids, List<StoredOverride> found) {
        return found.size() == new TreeSet<>(ids).size() && !ids.isEmpty()
                ? List.of()
                : List.of(new PointProblem(null, Problem.of("command.problem.no-override")));
    }

    private void release(List<StoredOverride> entries, String who, String reason) {
        List<UUID> changed = new ArrayList<>();
        for (StoredOverride entry : entries) {
            StoredOverride after = released(entry);
            if (after != null) {
                store.put(after);
                records.changed(who, "override released", entry, after, Map.of("why", reason));
                changed.add(entry.id());
            }
        }
        records.announce(changed);
    }

    private @Nullable StoredOverride released(StoredOverride entry) {
        if (entry.ended() != null || entry.isLeaving()) {
            return null;
        }
        return entry.state() == OverrideState.AWAITING_APPROVAL
                ? entry.with()
                        .state(OverrideState.REJECTED)
                        .problem(Problem.of("command.problem.withdrawn"))
                        .ended(now())
                        .build()
                : OverrideLife.released(entry, now());
    }

    void prolong(UUID id, Instant wanted, Requester requester, String given) throws CommandRefused {
        String reason = reason(given);
        Instant until = wanted.truncatedTo(ChronoUnit.MICROS);
        refusals.check(() -> {
            StoredOverride entry = store.locked(id);
            if (entry == null) {
                return List.of(new PointProblem(null, Problem.of("command.problem.no-override")));
            }
            List<PointProblem> problems = new ArrayList<>(rules.mayRelease(List.of(entry), requester));
            Problem problem = problems.isEmpty() ? refusal(entry, until) : null;
            if (problem != null) {
                problems.add(new PointProblem(entry.point(), problem));
            }
            if (problems.isEmpty()) {
                StoredOverride after = OverrideLife.prolonged(entry, until);
                store.put(after);
                records.changed(requester.account(), "override prolonged", entry, after, Map.of("why", reason));
                records.announce(List.of(id));
            }
            return problems;
        });
    }

    private @Nullable Problem refusal(StoredOverride entry, Instant until) {
        boolean stands = entry.state() == OverrideState.HELD || entry.state() == OverrideState.OVERRULED;
        if (!stands) {
            return Problem.of("command.problem.not-held");
        }
        GrantedLimits limits = policy.limits(entry.point());
        if (limits == null) {
            return Problem.of("command.problem.not-opened");
        }
        boolean longer = until.isAfter(entry.until());
        if (longer && policy.readOnly()) {
            return Problem.of("command.problem.read-only");
        }
        return longer && limits.twoPersons()
                ? Problem.of("command.problem.two-persons-end")
                : rules.endRefusal(until, limits);
    }
}
