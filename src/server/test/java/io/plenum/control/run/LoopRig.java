package io.plenum.control.run;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.MovableClock;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.audit.Audit;
import io.plenum.command.CommandGroup;
import io.plenum.command.CommandOverride;
import io.plenum.command.CommandRefused;
import io.plenum.command.CommandRequest;
import io.plenum.command.CommandService;
import io.plenum.command.GrantedLimits;
import io.plenum.command.OverrideState;
import io.plenum.command.Overrides;
import io.plenum.command.WritePolicy;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.site.TestPlant;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Loops of an air handler with three boxes for whoever uses them: the real store and job, the commands are played here. */
public final class LoopRig {

    public static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
    public static final String SET_POINT = "ahu/pressure-set-point";

    public final MovableClock clock = new MovableClock(START);
    public final Map<String, Double> values = new HashMap<>();
    public final List<CommandRequest> ordered = new ArrayList<>();
    public final List<UUID> released = new ArrayList<>();
    public final SiteModels models = mock();
    public final CurrentValues current = mock();
    public final CommandService commands = mock();
    public final WritePolicy policy = mock();
    public final Audit audit = mock();
    public final CurrentUser user = mock();
    public final ControlLoops loops;
    public final LiveDays days;
    private final SiteModel model = plant();
    private final Map<UUID, CommandOverride> ledger = new LinkedHashMap<>();
    private final Overrides overrides = mock();
    private final LoopStore store;
    private LoopJob job;

    public LoopRig(DataSource source) throws CommandRefused {
        JdbcClient jdbc = JdbcClient.create(source);
        store = new LoopStore(jdbc, new TargetStore(jdbc));
        loops = new ControlLoops(store, models, policy, audit, user, clock);
        days = new LiveDays(store);
        when(models.current()).thenReturn(model);
        when(user.name()).thenReturn("ann");
        when(current.of(any())).thenAnswer(call -> value(call.getArgument(0)));
        opened(false);
        when(commands.orderFor(anyString(), any())).thenAnswer(call -> order(call.getArgument(1)));
        doAnswer(call -> released.addAll(call.<List<UUID>>getArgument(1)))
                .when(commands)
                .releaseFor(anyString(), any(), anyString());
        when(overrides.byId(any())).thenAnswer(call -> ledger.get(call.<UUID>getArgument(0)));
        job = job();
        values.put("ahu/fan", 1.0);
        values.put(SET_POINT, 180.0);
        for (int i = 1; i <= 3; i++) {
            values.put("box-" + i + "/temperature", 22.0);
            values.put("box-" + i + "/heating", 21.0);
            values.put("box-" + i + "/cooling", 24.0);
            values.put("box-" + i + "/damper", 50.0);
        }
    }

    private static SiteModel plant() {
        TestPlant plant = new TestPlant()
                .room("room")
                .equipment("ahu", "Air_Handling_Unit", "box-1", "box-2", "box-3")
                .binary("ahu", "fan", "Fan_On_Off_Status")
                .binary("ahu", "command", "Fan_On_Off_Command")
                .number("ahu", "pressure-set-point", "Supply_Air_Static_Pressure_Setpoint");
        for (int i = 1; i <= 3; i++) {
            String box = "box-" + i;
            plant.equipment(box, "Variable_Air_Volume_Box_With_Reheat", "room")
                    .number(box, "temperature", "Zone_Air_Temperature_Sensor")
                    .number(box, "heating", "Zone_Air_Heating_Temperature_Setpoint")
                    .number(box, "cooling", "Zone_Air_Cooling_Temperature_Setpoint")
                    .number(box, "damper", "Damper_Position_Sensor");
        }
        return plant.model();
    }

    private LoopJob job() {
        return new LoopJob(
                store,
                new LiveCommands(commands, overrides, policy, clock),
                models,
                current,
                site -> Set.of(),
                audit,
                event -> {},
                clock);
    }

    /** All points, within 25 to 250. */
    public void opened(boolean twoPersons) {
        when(policy.limits(any()))
                .thenReturn(
                        new GrantedLimits(25.0, 250.0, Duration.ZERO, Duration.ofDays(1), Role.OPERATOR, twoPersons));
    }

    public PointId point(String key) {
        return Objects.requireNonNull(model.point(key)).id();
    }

    private @Nullable CurrentValue value(PointId id) {
        return model.points().stream()
                .filter(point -> point.id().equals(id) && values.containsKey(point.key()))
                .findFirst()
                .map(point -> new CurrentValue(
                        Objects.requireNonNull(values.get(point.key())), clock.instant(), Quality.GOOD))
                .orElse(null);
    }

    private CommandGroup order(CommandRequest request) {
        ordered.add(request);
        List<UUID> ids = new ArrayList<>();
        for (var command : request.commands()) {
            UUID id = UUID.randomUUID();
            ids.add(id);
            ledger.put(
                    id,
                    new CommandOverride(
                            id,
                            id,
                            command.point(),
                            command.priority(),
                            command.value(),
                            180.0,
                            "ann",
                            request.origin(),
                            request.reason(),
                            clock.instant(),
                            request.until(),
                            OverrideState.HELD,
                            null,
                            null));
        }
        return new CommandGroup(UUID.randomUUID(), ids, OverrideState.ORDERED);
    }

    /** The loops' minute. */
    public void step() {
        job.work();
    }

    /** The server begins anew. */
    public void restart() {
        job = job();
    }
}
