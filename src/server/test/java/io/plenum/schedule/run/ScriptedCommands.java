package io.plenum.schedule.run;

import io.plenum.access.Role;
import io.plenum.command.CommandGroup;
import io.plenum.command.CommandOrigin;
import io.plenum.command.CommandOverride;
import io.plenum.command.CommandPreview;
import io.plenum.command.CommandRefused;
import io.plenum.command.CommandRefused.PointProblem;
import io.plenum.command.CommandRequest;
import io.plenum.command.CommandService;
import io.plenum.command.ForeignOverride;
import io.plenum.command.GrantedLimits;
import io.plenum.command.OverrideState;
import io.plenum.command.Overrides;
import io.plenum.command.PointCommand;
import io.plenum.command.WritePolicy;
import io.plenum.link.Problem;
import io.plenum.point.PointId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes orders as the command module does, at one slot of each priority, and refuses what the test says. */
final class ScriptedCommands implements CommandService, Overrides, WritePolicy {

    final List<CommandRequest> orders = new ArrayList<>();
    final Map<UUID, CommandOverride> ledger = new LinkedHashMap<>();
    final Map<PointId, Problem> refused = new HashMap<>();
    final Set<PointId> closed = new HashSet<>();
    /** Instead of noting what was ordered the server dies. */
    boolean dies;

    Duration longest = Duration.ofDays(2);
    private final Clock clock;

    ScriptedCommands(Clock clock) {
        this.clock = clock;
    }

    @Override
    public CommandGroup orderFor(String account, CommandRequest request) throws CommandRefused {
        List<PointProblem> problems = new ArrayList<>();
        for (PointCommand command : request.commands()) {
            Problem why = refused.get(command.point());
            if (why != null) {
                problems.add(new PointProblem(command.point(), why));
            }
        }
        if (request.until().isAfter(clock.instant().plus(longest))) {
            problems.add(new PointProblem(null, Problem.of("command.rule.long")));
        }
        if (!problems.isEmpty()) {
            throw new CommandRefused(problems);
        }
        orders.add(request);
        UUID group = UUID.randomUUID();
        List<UUID> ids = new ArrayList<>();
        for (PointCommand command : request.commands()) {
            ids.add(put(group, command, request.until(), account, request.origin()));
        }
        if (dies) {
            dies = false;
            throw new IllegalStateException("killed");
        }
        return new CommandGroup(group, ids, OverrideState.ORDERED);
    }

    /** Somebody takes a slot. */
    UUID put(UUID group, PointCommand command, Instant until, String who, CommandOrigin origin) {
        ledger.values().stream()
                .filter(held -> held.state().isOpen() && held.point().equals(command.point()))
                .filter(held -> held.priority() == command.priority())
                .toList()
                .forEach(held -> state(held.id(), OverrideState.TAKEN));
        UUID id = UUID.randomUUID();
        ledger.put(
                id,
                new CommandOverride(
                        id,
                        group,
                        command.point(),
                        command.priority(),
                        command.value(),
                        null,
                        who,
                        origin,
                        "reason",
                        clock.instant(),
                        until,
                        OverrideState.HELD,
                        null,
                        null));
        return id;
    }

    void state(UUID id, OverrideState state) {
        CommandOverride before = ledger.get(id);
        if (before != null) {
            ledger.put(
                    id,
                    new CommandOverride(
                            id,
                            before.group(),
                            before.point(),
                            before.priority(),
                            before.value(),
                            null,
                            before.who(),
                            before.origin(),
                            before.reason(),
                            before.since(),
                            before.until(),
                            state,
                            null,
                            state.isOpen() ? null : clock.instant()));
        }
    }

    /** What gateways do by themselves. */
    void endWhatIsOver() {
        open().stream()
                .filter(held -> !held.until().isAfter(clock.instant()))
                .forEach(held -> state(held.id(), OverrideState.RELEASED));
    }

    @Override
    public void releaseFor(String account, List<UUID> overrides, String reason) throws CommandRefused {
        for (UUID id : overrides) {
            CommandOverride held = byId(id);
            if (held == null || !held.who().equals(account)) {
                throw CommandRefused.of(Problem.of("command.rule.other"));
            }
            state(id, OverrideState.RELEASED);
        }
    }

    @Override
    public List<CommandOverride> open() {
        return ledger.values().stream().filter(held -> held.state().isOpen()).toList();
    }

    @Override
    public @Nullable CommandOverride byId(UUID id) {
        return ledger.get(id);
    }

    @Override
    public List<CommandOverride> of(PointId point, int most) {
        return ledger.values().stream()
                .filter(held -> held.point().equals(point))
                .limit(most)
                .toList();
    }

    @Override
    public List<CommandOverride> group(UUID group) {
        return ledger.values().stream()
                .filter(held -> held.group().equals(group))
                .toList();
    }

    @Override
    public List<ForeignOverride> foreign() {
        return List.of();
    }

    @Override
    public boolean readOnly() {
        return false;
    }

    @Override
    public void readOnly(boolean on, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean commandable(PointId point) {
        return !closed.contains(point);
    }

    @Override
    public @Nullable GrantedLimits limits(PointId point) {
        return closed.contains(point)
                ? null
                : new GrantedLimits(15.0, 28.0, Duration.ZERO, longest, Role.OPERATOR, false);
    }

    @Override
    public CommandPreview preview(CommandRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CommandGroup order(CommandRequest request, UUID previewId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CommandGroup approve(UUID group) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void reject(UUID group, String why) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void release(List<UUID> overrides, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void prolong(UUID override, Instant until, String reason) {
        throw new UnsupportedOperationException();
    }
}
