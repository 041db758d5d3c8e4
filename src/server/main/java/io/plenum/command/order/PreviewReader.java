package io.plenum.command.order;

import io.plenum.command.CommandPreview;
import io.plenum.command.CommandRequest;
import io.plenum.command.Durability;
import io.plenum.command.DurabilityForecast;
import io.plenum.command.Holder;
import io.plenum.command.PointCommand;
import io.plenum.command.PointPreview;
import io.plenum.command.rule.CommandRules.Judged;
import io.plenum.connector.AssignedConnection;
import io.plenum.gateway.GatewayCommands.PointState;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandState;
import io.plenum.point.PointId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a command would do, from what is allowed and what the controllers answer. */
@Component
class PreviewReader {

    private final HeldStateReader states;
    private final SlotHolders holders;
    private final List<DurabilityForecast> forecasts;
    private final Clock clock;

    PreviewReader(HeldStateReader states, SlotHolders holders, List<DurabilityForecast> forecasts, Clock clock) {
        this.states = states;
        this.holders = holders;
        this.forecasts = List.copyOf(forecasts);
        this.clock = clock;
    }

    CommandPreview read(CommandRequest request, List<Judged> judged, boolean needsSecondPerson) {
        Instant now = clock.instant();
        Map<AssignedConnection, List<PointId>> asked = new HashMap<>();
        for (Judged one : judged) {
            AssignedConnection connection = one.connection();
            if (one.point() != null && connection != null) {
                asked.computeIfAbsent(connection, any -> new ArrayList<>())
                        .add(one.point().id());
            }
        }
        Map<PointId, PointState> answers = states.read(asked);
        List<PointPreview> points = judged.stream()
                .map(one -> preview(one, answers.get(one.command().point()), request.until()))
                .toList();
        return new CommandPreview(UUID.randomUUID(), now, points, needsSecondPerson);
    }

    private PointPreview preview(Judged judged, @Nullable PointState answer, Instant until) {
        PointCommand command = judged.command();
        CommandState state = answer == null ? null : answer.state();
        Problem unread = state != null
                ? null
                : answer != null && answer.problem() != null
                        ? answer.problem()
                        : Objects.requireNonNullElseGet(
                                judged.refusal(), () -> Problem.of("connector.problem.no-answer"));
        Holder holder = state == null ? null : holders.of(command.point(), state);
        return new PointPreview(
                command.point(),
                command.value(),
                command.priority(),
                judged.refusal(),
                state,
                unread,
                state != null && wins(command, state),
                holder,
                state == null ? null : durability(command, until, state));
    }

    private static boolean wins(PointCommand command, CommandState state) {
        CommandState.Slot holder = state.holder();
        boolean free = !state.prioritised() || holder == null || holder.priority() >= command.priority();
        return free && !state.overridden() && !state.outOfService();
    }

    private @Nullable Durability durability(PointCommand command, Instant until, CommandState state) {
        for (DurabilityForecast forecast : forecasts) {
            Durability found = forecast.of(command, until, state);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
