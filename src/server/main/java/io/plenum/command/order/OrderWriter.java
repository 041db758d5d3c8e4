package io.plenum.command.order;

import io.plenum.command.CommandGroup;
import io.plenum.command.CommandRefused.PointProblem;
import io.plenum.command.CommandRequest;
import io.plenum.command.OverrideState;
import io.plenum.command.PointCommand;
import io.plenum.command.PointPreview;
import io.plenum.command.ledger.OverrideLife;
import io.plenum.command.ledger.OverrideStore;
import io.plenum.command.ledger.StoredOverride;
import io.plenum.command.order.PreviewMemory.Shown;
import io.plenum.command.rule.CommandRules;
import io.plenum.command.rule.CommandRules.Judged;
import io.plenum.command.rule.Requester;
import io.plenum.connector.AssignedConnection;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes orders into the ledger, within the transaction of its caller: all of a group or none. */
@Component
class OrderWriter {

    /** People see within that whether it was done; what was not confirmed then is taken back. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final long MOST_OPEN = 5_000;

    private final OverrideStore store;
    private final ApprovalStore approvals;
    private final CommandRules rules;
    private final OverrideRecords records;
    private final Clock clock;

    OrderWriter(
            OverrideStore store, ApprovalStore approvals, CommandRules rules, OverrideRecords records, Clock clock) {
        this.store = store;
        this.approvals = approvals;
        this.rules = rules;
        this.records = records;
        this.clock = clock;
    }

    /** Either a group or, where nothing was ordered, problems. */
    record Outcome(@Nullable CommandGroup group, List<PointProblem> problems) {

        static Outcome refused(@Nullable PointCommand command, Problem problem) {
            return new Outcome(null, List.of(new PointProblem(command == null ? null : command.point(), problem)));
        }
    }

    /** @param shown the preview; null where none is needed */
    Outcome write(CommandRequest request, Requester requester, @Nullable Shown shown) {
        store.lock();
        List<StoredOverride> given =
                shown == null ? List.of() : store.ofPreview(shown.preview().id());
        if (!given.isEmpty()) {
            return new Outcome(group(given), List.of());
        }
        List<Judged> judged = rules.judge(request, requester);
        List<PointProblem> problems = problems(judged);
        if (!problems.isEmpty()) {
            return new Outcome(null, problems);
        }
        if (store.countOpen() + judged.size() > MOST_OPEN) {
            return Outcome.refused(null, Problem.of("command.problem.too-many", MOST_OPEN));
        }
        boolean waits = judged.stream().anyMatch(Judged::needsSecondPerson);
        return new Outcome(add(request, requester, shown, judged, waits), List.of());
    }

    static List<PointProblem> problems(List<Judged> judged) {
        List<PointProblem> problems = new ArrayList<>();
        for (Judged one : judged) {
            if (one.refusal() != null) {
                problems.add(new PointProblem(one.command().point(), one.refusal()));
            }
        }
        return problems;
    }

    private CommandGroup add(
            CommandRequest request, Requester requester, @Nullable Shown shown, List<Judged> judged, boolean waits) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID group = UUID.randomUUID();
        List<StoredOverride> entries = new ArrayList<>();
        for (int place = 0; place < judged.size(); place++) {
            PointPreview preview =
                    shown == null ? null : shown.preview().points().get(place);
            StoredOverride entry = entry(request, requester, judged.get(place), group, place, now);
            entries.add(add(entry, preview, shown, waits));
        }
        if (waits) {
            Instant latest = now.plus(LONGEST_WAIT);
            approvals.ask(group, requester.account(), now, request.until().isBefore(latest) ? request.until() : latest);
        }
        records.announce(entries.stream().map(StoredOverride::id).toList());
        return group(entries);
    }

    private static StoredOverride entry(
            CommandRequest request, Requester requester, Judged judged, UUID group, int place, Instant now) {
        AssignedConnection connection = Objects.requireNonNull(judged.connection());
        PointCommand command = judged.command();
        Instant until = request.until().truncatedTo(ChronoUnit.MICROS);
        return new StoredOverride(
                UUID.randomUUID(),
                group,
                place,
                command.point(),
                connection.connection().name(),
                connection.gateway(),
                CommandRules.priority(connection, command),
                command.value() == 0 ? 0 : command.value(),
                null,
                requester.account(),
                request.origin(),
                request.reason(),
                now,
                until,
                now.plus(PATIENCE),
                OverrideState.ORDERED,
                1,
                0,
                null,
                false,
                false,
                until,
                null,
                null,
                null);
    }

    private StoredOverride add(
            StoredOverride fresh, @Nullable PointPreview preview, @Nullable Shown shown, boolean waits) {
        CommandState state = preview == null ? null : preview.state();
        StoredOverride earlier = waits ? null : replaced(fresh);
        Double before = state == null ? null : state.present();
        StoredOverride entry = fresh.with()
                .state(waits ? OverrideState.AWAITING_APPROVAL : OverrideState.ORDERED)
                .before(earlier != null && earlier.before() != null ? earlier.before() : before)
                .build();
        Map<String, @Nullable Object> extra = new LinkedHashMap<>();
        String json = null;
        if (preview != null && shown != null) {
            extra.put("preview", shown.preview().id());
            extra.put("previewed", shown.preview().time().toString());
            extra.put("wins", preview.wins());
            json = JsonMapper.shared().writeValueAsString(preview).replace("\\u0000", "·");
        }
        if (earlier != null) {
            makeRoom(earlier, entry.id());
        }
        store.add(entry, shown == null ? null : shown.preview().id(), json);
        if (earlier != null) {
            store.put(OverrideLife.taken(earlier, entry.id(), entry.since()));
            records.announce(List.of(earlier.id()));
        }
        records.commanded(entry.who(), entry, earlier, state, extra);
        return entry;
    }

    private @Nullable StoredOverride replaced(StoredOverride entry) {
        return store.inSlot(entry.point(), entry.priority());
    }

    /** Two of the same slot are never there at once; what has taken its place can be named once that is stored. */
    private void makeRoom(StoredOverride earlier, UUID by) {
        StoredOverride taken = OverrideLife.taken(earlier, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.put(taken.with().takenBy(null).build());
    }

    /** What has waited for a second person is ordered now. */
    StoredOverride begin(StoredOverride waiting, Instant now) {
        StoredOverride earlier = replaced(waiting);
        StoredOverride entry = waiting.with()
                .state(OverrideState.ORDERED)
                .notAfter(now.plus(PATIENCE))
                .before(earlier != null && earlier.before() != null ? earlier.before() : waiting.before())
                .build();
        if (earlier != null) {
            store.put(OverrideLife.taken(earlier, entry.id(), now));
            records.announce(List.of(earlier.id()));
        }
        store.put(entry);
        return entry;
    }

    static CommandGroup group(List<StoredOverride> entries) {
        StoredOverride first = entries.getFirst();
        return new CommandGroup(
                first.group(), entries.stream().map(StoredOverride::id).toList(), first.state());
    }
}
