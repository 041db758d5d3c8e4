package io.plenum.lease;

import static io.plenum.lease.LeaseRig.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DatePeriod;
import io.plenum.link.schedule.ScheduleContent;
import io.plenum.link.schedule.ScheduleException;
import io.plenum.link.schedule.ScheduleOrder;
import io.plenum.link.schedule.ScheduleOrderResult;
import io.plenum.link.schedule.ScheduleOrderResult.Outcome;
import io.plenum.link.schedule.ScheduledState;
import io.plenum.link.schedule.ScheduledValue;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A week that nobody may write is not written, whatever the server orders: the gateway has the last word. */
class ScheduleOrdersTest {

    private static final List<ScheduledValue> DAY =
            List.of(at(6, ScheduledState.of(21)), at(18, ScheduledState.RELEASED));

    @SuppressWarnings("NullAway.Init")
    private LeaseRig rig;

    private int written;
    private List<String> targets = List.of("1/analog-value,1", "1/analog-value,2");
    private int priority = 15;
    private boolean silent;

    @BeforeEach
    void begin(@TempDir Path folder) throws Exception {
        rig = new LeaseRig(folder);
        rig.controllers.schedules = (order, permission) -> {
            if (silent) {
                throw new ConnectorException(Problem.of("silent"));
            }
            Problem refusal = permission.refusal(schedule());
            if (refusal != null) {
                return ScheduleOrderResult.refused(refusal);
            }
            written++;
            return new ScheduleOrderResult(Outcome.DONE, schedule(), null);
        };
    }

    @AfterEach
    void end() {
        rig.close();
    }

    private static ScheduledValue at(int hour, ScheduledState state) {
        return new ScheduledValue(LocalTime.of(hour, 0), state);
    }

    private ControllerSchedule schedule() {
        return new ControllerSchedule(
                "1/schedule,1",
                "",
                "",
                Collections.nCopies(7, DAY),
                List.of(),
                null,
                ScheduledState.RELEASED,
                ScheduledState.RELEASED,
                priority,
                targets,
                false,
                true);
    }

    private ScheduleOrder order(List<ScheduledValue> day) {
        return new ScheduleOrder(
                UUID.randomUUID(),
                "plant",
                "1",
                schedule(),
                schedule().content().withWeek(Collections.nCopies(7, day)),
                rig.clock.instant().plusSeconds(30));
    }

    private @Nullable String refusal(ScheduleOrder order) throws Exception {
        ScheduleOrderResult result = rig.leases.order(order);
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(written).isZero();
        return Objects.requireNonNull(result.reason()).messageKey();
    }

    /** An order that comes twice is answered twice and carried out once; one whose answer was lost may come again. */
    @Test
    void anOrderIsCarriedOutOnce() throws Exception {
        ScheduleOrder order = order(DAY);
        silent = true;
        assertThatThrownBy(() -> rig.leases.order(order)).isInstanceOf(ConnectorException.class);
        silent = false;
        assertThat(rig.leases.order(order).outcome()).isEqualTo(Outcome.DONE);
        rig.pass(Duration.ofHours(1));
        assertThat(rig.leases.order(order).outcome()).isEqualTo(Outcome.DONE);
        assertThat(written).isEqualTo(1);
    }

    @Test
    void whatComesTooLateOrIsSwitchedOffIsNotBegun() throws Exception {
        ScheduleOrder late = order(DAY);
        rig.pass(Duration.ofSeconds(31));
        assertThat(refusal(late)).isEqualTo("connector.problem.schedule-late");
        rig.leases.follow(policy(true));
        assertThat(refusal(order(DAY))).isEqualTo("connector.problem.command-switched-off");
    }

    /** All that it commands, as its controller says, and each value. */
    @Test
    void everyPointHasToBeOpenedForEveryValue() throws Exception {
        assertThat(refusal(order(List.of(at(6, ScheduledState.of(31))))))
                .isEqualTo("connector.problem.command-too-high");
        // Of the week that stays nothing is asked, of an exception that comes with it all.
        ScheduleContent warm = schedule()
                .content()
                .withExceptions(List.of(new ScheduleException(
                        new DatePeriod.Range(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 2)),
                        null,
                        10,
                        List.of(at(6, ScheduledState.of(31))))));
        Instant soon = rig.clock.instant().plusSeconds(30);
        assertThat(refusal(new ScheduleOrder(UUID.randomUUID(), "plant", "1", schedule(), warm, soon)))
                .isEqualTo("connector.problem.command-too-high");
        targets = List.of("1/analog-value,1", "1/analog-value,999");
        assertThat(refusal(order(DAY))).isEqualTo("connector.problem.command-not-opened");
        // Nothing of the site stands for it.
        targets = List.of("1/analog-value,1", "1/analog-value,0");
        assertThat(refusal(order(DAY))).isEqualTo("connector.problem.command-not-opened");
        targets = List.of();
        assertThat(refusal(order(DAY))).isEqualTo("connector.problem.schedule-no-targets");
        targets = List.of("1/analog-value,1");
        priority = 5;
        assertThat(refusal(order(DAY))).isEqualTo("connector.problem.command-priority");
        rig.controllers.schedules = null;
        assertThat(refusal(order(DAY))).isEqualTo("connector.problem.schedule-kind");
    }
}
