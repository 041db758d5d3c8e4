package io.plenum.command.order;

import io.plenum.command.CommandGroup;
import io.plenum.command.CommandRefused;
import io.plenum.command.CommandRefused.PointProblem;
import io.plenum.command.CommandRequest;
import io.plenum.command.OverrideState;
import io.plenum.command.PointCommand;
import io.plenum.command.ledger.OverrideStore;
import io.plenum.command.ledger.StoredOverride;
import io.plenum.command.order.ApprovalStore.Decision;
import io.plenum.command.rule.CommandRules;
import io.plenum.command.rule.CommandTexts;
import io.plenum.command.rule.Requester;
import io.plenum.command.rule.Requesters;
import io.plenum.link.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The rule of two persons: what one has ordered another one has to agree to before anything is sent. */
@Component
public class GroupApproval {

    private final OverrideStore store;
    private final ApprovalStore approvals;
    private final CommandRules rules;
    private final Requesters requesters;
    private final OrderWriter writer;
    private final OverrideRecords records;
    private final Refusals refusals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GroupApproval(
            OverrideStore store,
            ApprovalStore approvals,
            CommandRules rules,
            Requesters requesters,
            OrderWriter writer,
            OverrideRecords records,
            Refusals refusals,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.approvals = approvals;
        this.rules = rules;
        this.requesters = requesters;
        this.writer = writer;
        this.records = records;
        this.refusals = refusals;
        this.transaction = transaction;
        this.clock = clock;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    CommandGroup approve(UUID group, Requester second) throws CommandRefused {
        List<StoredOverride> known = store.group(group);
        if (known.isEmpty()) {
            throw CommandRefused.of(Problem.of("command.problem.not-waiting"));
        }
        Requester first = requesters.of(known.getFirst().who());
        List<StoredOverride> begun = new ArrayList<>();
        refusals.check(() -> {
            store.lock();
            List<StoredOverride> waiting = store.lockedGroup(group);
            List<PointProblem> problems = refusal(waiting, first, second);
            if (problems.isEmpty()) {
                begun.addAll(begin(waiting, second));
            }
            return problems;
        });
        return OrderWriter.group(begun);
    }

    private List<PointProblem> refusal(List<StoredOverride> waiting, Requester first, Requester second) {
        if (!wait(waiting)) {
            return List.of(new PointProblem(null, Problem.of("command.problem.not-waiting")));
        }
        if (first.account().equals(second.account())) {
            return List.of(new PointProblem(null, Problem.of("command.problem.same-person")));
        }
        CommandRequest request = request(waiting);
        List<PointProblem> problems = new ArrayList<>(OrderWriter.problems(rules.judge(request, second)));
        if (problems.isEmpty()) {
            problems.addAll(OrderWriter.problems(rules.judge(request, first)));
        }
        return problems;
    }

    private static boolean wait(List<StoredOverride> group) {
        return !group.isEmpty() && group.stream().allMatch(one -> one.state() == OverrideState.AWAITING_APPROVAL);
    }

    private static CommandRequest request(List<StoredOverride> group) {
        StoredOverride first = group.getFirst();
        return new CommandRequest(
                group.stream()
                        .map(one -> new PointCommand(one.point(), one.value(), one.priority()))
                        .toList(),
                first.until(),
                first.reason(),
                first.origin());
    }

    private List<StoredOverride> begin(List<StoredOverride> waiting, Requester second) {
        Instant now = now();
        UUID group = waiting.getFirst().group();
        approvals.decide(group, Decision.APPROVED, second.account(), "", now);
        List<StoredOverride> begun = new ArrayList<>();
        for (StoredOverride one : waiting) {
            StoredOverride entry = writer.begin(one, now);
            records.changed(second.account(), "command approved", one, entry, Map.of("orderedBy", one.who()));
            begun.add(entry);
        }
        records.announce(begun.stream().map(StoredOverride::id).toList());
        return begun;
    }

    void reject(UUID group, Requester second, String why) throws CommandRefused {
        String reason = CommandTexts.clean(why);
        if (reason.isEmpty() || reason.length() > CommandTexts.LONGEST_REASON) {
            throw CommandRefused.of(Problem.of("command.rule.reason"));
        }
        refusals.check(() -> {
            List<StoredOverride> waiting = store.lockedGroup(group);
            if (!wait(waiting)) {
                return List.of(new PointProblem(null, Problem.of("command.problem.not-waiting")));
            }
            List<PointProblem> problems =
                    waiting.getFirst().who().equals(second.account()) ? List.of() : rules.mayRelease(waiting, second);
            if (problems.isEmpty()) {
                Problem said = Problem.of("command.problem.rejected", second.account(), reason);
                end(waiting, Decision.REJECTED, second.account(), "command rejected", reason, said);
            }
            return problems;
        });
    }

    private void end(
            List<StoredOverride> waiting, Decision decision, String who, String what, String why, Problem problem) {
        Instant now = now();
        approvals.decide(waiting.getFirst().group(), decision, who, why, now);
        for (StoredOverride one : waiting) {
            StoredOverride ended = one.with()
                    .state(OverrideState.REJECTED)
                    .problem(problem)
                    .ended(now)
                    .build();
            store.put(ended);
            records.changed(who, what, one, ended, Map.of("why", why));
        }
        records.announce(waiting.stream().map(StoredOverride::id).toList());
    }

    /** Ends groups to which nobody has agreed in time. */
    public void expire() {
        for (UUID group : approvals.expired(clock.instant())) {
            transaction.executeWithoutResult(status -> {
                List<StoredOverride> waiting = store.lockedGroup(group);
                if (wait(waiting)) {
                    Problem late = Problem.of("command.problem.nobody-agreed");
                    end(waiting, Decision.EXPIRED, waiting.getFirst().who(), "command expired", "", late);
                } else {
                    approvals.decide(group, Decision.EXPIRED, "", "", now());
                }
            });
        }
    }
}
