package io.plenum.link.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.link.Problem;
import io.plenum.link.proto.Schedules;
import io.plenum.link.proto.WriteSchedule;
import io.plenum.link.schedule.ControllerCalendar;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DatePattern;
import io.plenum.link.schedule.DatePeriod;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.link.schedule.ScheduleException;
import io.plenum.link.schedule.ScheduleOrder;
import io.plenum.link.schedule.ScheduleOrderResult;
import io.plenum.link.schedule.ScheduledState;
import io.plenum.link.schedule.ScheduledValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a gateway reads of schedules is what the server shows. */
class SchedulesCodecTest {

    /** Every kind of day and state: one that came out as another would show hours in which nothing runs. */
    @Test
    void allOfItArrives() throws Exception {
        List<ScheduledValue> day = List.of(
                new ScheduledValue(LocalTime.of(6, 30), ScheduledState.of(21.5)),
                new ScheduledValue(LocalTime.of(12, 0), ScheduledState.RELEASED),
                new ScheduledValue(LocalTime.of(13, 0, 5), ScheduledState.of("eco")),
                new ScheduledValue(LocalTime.of(18, 0), ScheduledState.UNKNOWN));
        DatePeriod range = new DatePeriod.Range(LocalDate.of(2026, 1, 1), null);
        ControllerSchedule schedule = new ControllerSchedule(
                "7/schedule,1",
                "name",
                "text",
                List.of(day, day, day, day, day, List.of(), List.of()),
                List.of(
                        new ScheduleException(new DatePeriod.Weekday(13, 6, 1), null, 3, day),
                        new ScheduleException(null, "7/calendar,1", 16, List.of())),
                range,
                ScheduledState.of(0),
                ScheduledState.UNKNOWN,
                15,
                List.of("7/binary-output,1"),
                true,
                false);
        ControllerCalendar calendar = new ControllerCalendar(
                "7/calendar,1", "", "", List.of(new DatePeriod.Pattern(new DatePattern(0, 14, 32, 7))), null, true);
        DeviceSchedules device =
                new DeviceSchedules("7", List.of(schedule), List.of(calendar), List.of(Problem.of("a.key", "b")));
        assertThat(SchedulesCodec.read(
                        Schedules.parseFrom(SchedulesCodec.write(device).toByteArray())))
                .isEqualTo(device);
    }

    @Test
    void whatIsNoTimeOrDayIsRefused() {
        var late = Schedules.Schedule.newBuilder()
                .addDay(Schedules.Day.newBuilder()
                        .addValue(Schedules.Value.newBuilder().setNanoOfDay(Long.MAX_VALUE)));
        var never = Schedules.Schedule.newBuilder()
                .setPeriod(Schedules.Days.newBuilder()
                        .setPattern(Schedules.Pattern.newBuilder().setMonth(99)));
        for (var wrong : List.of(late, never)) {
            assertThatThrownBy(() -> SchedulesCodec.read(
                            Schedules.newBuilder().addSchedule(wrong).build()))
                    .isInstanceOf(WireFormatException.class);
        }
    }

    /** An order whose week or expectation came out otherwise would write what nobody wants. */
    @Test
    void anOrderAndItsAnswerArrive() throws Exception {
        List<ScheduledValue> day = List.of(
                new ScheduledValue(LocalTime.of(6, 30), ScheduledState.of(21.5)),
                new ScheduledValue(LocalTime.of(12, 0), ScheduledState.RELEASED));
        ControllerSchedule schedule = new ControllerSchedule(
                "7/schedule,1",
                "name",
                "",
                List.of(day, day, day, day, day, List.of(), List.of()),
                List.of(),
                new DatePeriod.Range(null, null),
                ScheduledState.of(0),
                ScheduledState.of(1),
                15,
                List.of("7/binary-output,1"),
                false,
                true);
        ScheduleOrder order = new ScheduleOrder(
                UUID.randomUUID(),
                "plant",
                "7",
                schedule,
                schedule.content().withWeek(List.of(day, day, List.of(), day, day, List.of(), day)),
                Instant.parse("2026-06-01T10:00:00Z"));
        assertThat(ScheduleOrderCodec.read(
                        WriteSchedule.parseFrom(ScheduleOrderCodec.write(order).toByteArray())))
                .isEqualTo(order);
        for (ScheduleOrderResult.Outcome outcome : ScheduleOrderResult.Outcome.values()) {
            var result = new ScheduleOrderResult(outcome, schedule, Problem.of("a.key", "b"));
            assertThat(ScheduleOrderCodec.read(ScheduleOrderCodec.write(result)))
                    .isEqualTo(result);
        }
        // Exceptions are said only where they become others: an older gateway knows of none.
        assertThat(ScheduleOrderCodec.write(order).hasExceptions()).isFalse();
        var christmas = new DatePeriod.Pattern(new DatePattern(2026, 12, 24, 0));
        for (List<ScheduleException> exceptions :
                List.of(List.of(new ScheduleException(christmas, null, 10, day)), List.<ScheduleException>of())) {
            ControllerSchedule expected = schedule.with(schedule.content()
                    .withExceptions(List.of(new ScheduleException(null, "7/calendar,1", 5, List.of()))));
            ScheduleOrder other = new ScheduleOrder(
                    order.id(),
                    "plant",
                    "7",
                    expected,
                    expected.content().withExceptions(exceptions),
                    order.notAfter());
            assertThat(ScheduleOrderCodec.read(WriteSchedule.parseFrom(
                            ScheduleOrderCodec.write(other).toByteArray())))
                    .isEqualTo(other);
        }
        var late = ScheduleOrderCodec.write(order).toBuilder();
        late.getDayBuilder(0).addValue(late.getDay(0).getValue(0));
        assertThatThrownBy(() -> ScheduleOrderCodec.read(late.build())).isInstanceOf(WireFormatException.class);
    }
}
