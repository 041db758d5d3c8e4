package io.plenum.bacnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.serotonin.bacnet4j.enums.DayOfWeek;
import com.serotonin.bacnet4j.enums.Month;
import com.serotonin.bacnet4j.type.constructed.BACnetArray;
import com.serotonin.bacnet4j.type.constructed.CalendarEntry;
import com.serotonin.bacnet4j.type.constructed.DailySchedule;
import com.serotonin.bacnet4j.type.constructed.DateRange;
import com.serotonin.bacnet4j.type.constructed.DeviceObjectPropertyReference;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.constructed.SpecialEvent;
import com.serotonin.bacnet4j.type.constructed.TimeValue;
import com.serotonin.bacnet4j.type.constructed.WeekNDay;
import com.serotonin.bacnet4j.type.enumerated.BinaryPV;
import com.serotonin.bacnet4j.type.enumerated.ObjectType;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.Date;
import com.serotonin.bacnet4j.type.primitive.Null;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.Primitive;
import com.serotonin.bacnet4j.type.primitive.Time;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.emulator.EmulatedPoint.Kind;
import io.plenum.emulator.EmulatedSchedule;
import io.plenum.emulator.PointAddress;
import io.plenum.emulator.TestBuilding;
import io.plenum.emulator.bacnet.BacnetServer;
import io.plenum.link.ConnectorException;
import io.plenum.link.schedule.ControllerCalendar;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DatePattern;
import io.plenum.link.schedule.DatePeriod;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.link.schedule.ScheduleException;
import io.plenum.link.schedule.ScheduledState;
import io.plenum.link.schedule.ScheduledValue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Schedules and calendars of a device of another stack, over real sockets. */
class DeviceSchedulesTest {

    private static final ScheduledState ON = ScheduledState.of(1);
    private static final ScheduledState OFF = ScheduledState.of(0);

    /** Everything that people want to know of it: the week, the exceptions, what it commands. */
    @Test
    void aScheduleIsReadAsItsDeviceHoldsIt() throws Exception {
        try (var peer = new OddPeer(3501, "127.0.3.61", 2);
                var rig = new BacnetRig(BacnetRig.FAST).points(3501, 2).point(3501, "schedule,1")) {
            addTo(peer, 1);
            peer.start();
            BacnetConnector connector = rig.open(Map.of());
            rig.awaitValue(3501, 1, 20);
            // Its present value is a point like any other.
            BacnetRig.await("its value", () -> rig.isGood("3501/schedule,1", 1));
            DeviceSchedules read = connector.readSchedules("3501");
            assertThat(read.problems()).isEmpty();
            assertThat(read.schedules()).containsExactly(expected("3501", 1));
            assertThat(read.calendars())
                    .containsExactly(new ControllerCalendar(
                            "3501/calendar,1",
                            "holidays",
                            "",
                            List.of(
                                    new DatePeriod.Pattern(new DatePattern(0, 12, 25, 0)),
                                    new DatePeriod.Weekday(5, 6, 1)),
                            false,
                            true));
        }
    }

    /**
     * Small packets in one part, and no ReadPropertyMultiple: the week day by day, exceptions one by one. A schedule of which a part
     * is too much for any way of reading says so instead of showing the rest as all.
     */
    @Test
    void aDeviceOfSmallPacketsIsReadInPieces() throws Exception {
        try (var peer = new OddPeer(3502, "127.0.3.62", 2);
                var rig = new BacnetRig(BacnetRig.FAST).points(3502, 2)) {
            addTo(peer, 12);
            peer.withSmallestPackets().start();
            peer.network.refuseMultiple();
            BacnetConnector connector = rig.open(Map.of());
            rig.awaitValue(3502, 1, 20);
            assertThat(connector.readSchedules("3502").schedules()).containsExactly(expected("3502", 12));
        }
    }

    /** Those of the demo building are whole: what shows there is to be what a real controller shows. */
    @Test
    void theDemoBuildingsSchedulesAreReadWhole() throws Exception {
        var building = new TestBuilding();
        building.device(3504, 63);
        int fan = building.point("fan", new PointAddress.Bacnet(3504, "binary-output", 1), Kind.BINARY, true, "0", "1");
        building.schedule(new EmulatedSchedule(fan, 6.75, 18.5, 5, true));
        try (var server = new BacnetServer(building, "127.0.3.", OddPeer.PORT);
                var rig = new BacnetRig(BacnetRig.FAST).point(3504, "schedule,1")) {
            server.start();
            BacnetConnector connector = rig.open(Map.of());
            BacnetRig.await("its value", () -> rig.isGood("3504/schedule,1", 1));
            DeviceSchedules read = connector.readSchedules("3504");
            assertThat(read.problems()).isEmpty();
            ControllerSchedule schedule = read.schedules().getFirst();
            assertThat(schedule.complete()).isTrue();
            assertThat(schedule.week().getFirst())
                    .containsExactly(
                            new ScheduledValue(LocalTime.of(6, 45), ON), new ScheduledValue(LocalTime.of(18, 30), OFF));
            assertThat(schedule.week().getLast()).isEmpty();
            assertThat(schedule.targets()).containsExactly("3504/binary-output,1");
            assertThat(read.calendars().getFirst().complete()).isTrue();
            assertThat(read.calendars().getFirst().days()).hasSize(6);
        }
    }

    /** Of a device that is not one of ours nothing is asked. */
    @Test
    void onlyDevicesOfTheConnectionAreAsked() throws Exception {
        try (var rig = new BacnetRig(BacnetRig.FAST)) {
            BacnetConnector connector = rig.open(Map.of());
            assertThatThrownBy(() -> connector.readSchedules("3503")).isInstanceOf(ConnectorException.class);
        }
    }

    private static ControllerSchedule expected(String device, int exceptions) {
        List<ScheduledValue> work =
                List.of(new ScheduledValue(LocalTime.of(6, 30), ON), new ScheduledValue(LocalTime.of(18, 0), OFF));
        List<ScheduleException> special = new ArrayList<>();
        special.add(new ScheduleException(
                null, device + "/calendar,1", 5, List.of(new ScheduledValue(LocalTime.MIDNIGHT, OFF))));
        for (int i = 1; i < exceptions; i++) {
            special.add(new ScheduleException(
                    new DatePeriod.Range(LocalDate.of(2026, 8, i), LocalDate.of(2026, 8, i + 1)),
                    null,
                    10,
                    List.of(
                            new ScheduledValue(LocalTime.of(8, 0), ON),
                            new ScheduledValue(LocalTime.of(12, 0), ScheduledState.RELEASED))));
        }
        return new ControllerSchedule(
                device + "/schedule,1",
                "AHU 1 times",
                "Ventilation of the offices",
                List.of(work, work, work, work, work, List.of(), List.of()),
                special,
                new DatePeriod.Range(null, null),
                OFF,
                ON,
                15,
                List.of(
                        device + "/analog-value,1",
                        "77/binary-output,3",
                        device + "/analog-value,0 relinquish-default"),
                false,
                true);
    }

    private static void addTo(OddPeer peer, int exceptions) {
        peer.object(
                ObjectType.calendar,
                "holidays",
                Map.of(
                        PropertyIdentifier.dateList,
                        new SequenceOf<>(
                                new CalendarEntry(new Date(-1, Month.DECEMBER, 25, DayOfWeek.UNSPECIFIED)),
                                new CalendarEntry(
                                        new WeekNDay(Month.MAY, WeekNDay.WeekOfMonth.last7Days, DayOfWeek.MONDAY))),
                        PropertyIdentifier.presentValue,
                        Boolean.FALSE));
        Date open = new Date(-1, Month.UNSPECIFIED, -1, DayOfWeek.UNSPECIFIED);
        peer.object(
                ObjectType.schedule,
                "AHU 1 times",
                Map.of(
                        PropertyIdentifier.description,
                        new com.serotonin.bacnet4j.type.primitive.CharacterString("Ventilation of the offices"),
                        PropertyIdentifier.presentValue,
                        BinaryPV.active,
                        PropertyIdentifier.effectivePeriod,
                        new DateRange(open, open),
                        PropertyIdentifier.weeklySchedule,
                        week(),
                        PropertyIdentifier.exceptionSchedule,
                        special(exceptions),
                        PropertyIdentifier.scheduleDefault,
                        BinaryPV.inactive,
                        PropertyIdentifier.priorityForWriting,
                        new UnsignedInteger(15),
                        PropertyIdentifier.outOfService,
                        Boolean.FALSE,
                        PropertyIdentifier.listOfObjectPropertyReferences,
                        new SequenceOf<>(
                                new DeviceObjectPropertyReference(
                                        OddPeer.object(1), PropertyIdentifier.presentValue, null, null),
                                new DeviceObjectPropertyReference(
                                        77,
                                        new ObjectIdentifier(ObjectType.binaryOutput, 3),
                                        PropertyIdentifier.presentValue),
                                new DeviceObjectPropertyReference(
                                        OddPeer.object(0), PropertyIdentifier.relinquishDefault, null, null))));
    }

    private static BACnetArray<DailySchedule> week() {
        // Not in the order of time: devices need not keep one.
        DailySchedule work =
                new DailySchedule(new SequenceOf<>(value(18, 0, BinaryPV.inactive), value(6, 30, BinaryPV.active)));
        DailySchedule free = new DailySchedule(new SequenceOf<>());
        return new BACnetArray<>(work, work, work, work, work, free, free);
    }

    private static BACnetArray<SpecialEvent> special(int exceptions) {
        List<SpecialEvent> all = new ArrayList<>();
        all.add(new SpecialEvent(
                new ObjectIdentifier(ObjectType.calendar, 1),
                new SequenceOf<>(value(0, 0, BinaryPV.inactive)),
                new UnsignedInteger(5)));
        for (int i = 1; i < exceptions; i++) {
            DateRange days = new DateRange(day(i), day(i + 1));
            all.add(new SpecialEvent(
                    new CalendarEntry(days),
                    new SequenceOf<>(value(8, 0, BinaryPV.active), value(12, 0, Null.instance)),
                    new UnsignedInteger(10)));
        }
        return new BACnetArray<>(all);
    }

    private static Date day(int day) {
        return new Date(126, Month.AUGUST, day, DayOfWeek.UNSPECIFIED);
    }

    private static TimeValue value(int hour, int minute, Primitive value) {
        return new TimeValue(new Time(hour, minute, 0, 0), value);
    }
}
