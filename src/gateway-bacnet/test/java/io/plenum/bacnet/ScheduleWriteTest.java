package io.plenum.bacnet;

import static org.assertj.core.api.Assertions.assertThat;

import com.serotonin.bacnet4j.enums.DayOfWeek;
import com.serotonin.bacnet4j.enums.Month;
import com.serotonin.bacnet4j.obj.BACnetObject;
import com.serotonin.bacnet4j.type.constructed.BACnetArray;
import com.serotonin.bacnet4j.type.constructed.CalendarEntry;
import com.serotonin.bacnet4j.type.constructed.DailySchedule;
import com.serotonin.bacnet4j.type.constructed.DateRange;
import com.serotonin.bacnet4j.type.constructed.DeviceObjectPropertyReference;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.constructed.SpecialEvent;
import com.serotonin.bacnet4j.type.constructed.TimeValue;
import com.serotonin.bacnet4j.type.constructed.WeekNDay;
import com.serotonin.bacnet4j.type.enumerated.ObjectType;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.Date;
import com.serotonin.bacnet4j.type.primitive.Null;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.Primitive;
import com.serotonin.bacnet4j.type.primitive.Real;
import com.serotonin.bacnet4j.type.primitive.Time;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import com.serotonin.bacnet4j.util.sero.ByteQueue;
import io.plenum.emulator.EmulatedPoint.Kind;
import io.plenum.emulator.EmulatedSchedule;
import io.plenum.emulator.PointAddress;
import io.plenum.emulator.TestBuilding;
import io.plenum.emulator.bacnet.BacnetServer;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DatePattern;
import io.plenum.link.schedule.DatePeriod;
import io.plenum.link.schedule.ScheduleContent;
import io.plenum.link.schedule.ScheduleException;
import io.plenum.link.schedule.ScheduleOrder;
import io.plenum.link.schedule.ScheduleOrderResult;
import io.plenum.link.schedule.ScheduleOrderResult.Outcome;
import io.plenum.link.schedule.ScheduledState;
import io.plenum.link.schedule.ScheduledValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Weeks and exceptions that are written to schedules of devices of another stack, over real sockets. */
class ScheduleWriteTest {

    private static final List<ScheduledValue> WARM =
            List.of(at(5, ScheduledState.of(21.3)), at(12, ScheduledState.RELEASED), at(13, ScheduledState.of(20)));

    private static ScheduledValue at(int hour, ScheduledState state) {
        return new ScheduledValue(LocalTime.of(hour, 15), state);
    }

    /** Types stay: a controller that gets a number of another type refuses it, or commands something else. Once more changes nothing. */
    @Test
    void aWeekIsWrittenAndReadBackInItsTypes() throws Exception {
        try (var peer = new OddPeer(3521, "127.0.3.64", 2);
                var workstation = workstation();
                var rig = new BacnetRig(BacnetRig.FAST).points(3521, 2)) {
            BACnetObject object = addTo(peer);
            peer.start();
            BacnetConnector connector = rig.open(Map.of());
            rig.awaitValue(3521, 1, 20);
            ControllerSchedule before = read(connector, "3521");
            ScheduleOrder order = order("3521", before, Collections.nCopies(7, WARM));
            ScheduleOrderResult result = write(connector, order);
            assertThat(result.outcome()).isEqualTo(Outcome.DONE);
            assertThat(Objects.requireNonNull(result.after()).has(order.content()))
                    .isTrue();
            assertThat(values(object)).containsExactly(new Real(21.3f), Null.instance, new Real(20));
            String day = "\"05:15 21.299999237060547, 12:15 null, 13:15 20\"";
            assertThat(workstation.ask("read 127.0.3.64 17 1 123"))
                    .isEqualTo("[" + String.join(",", Collections.nCopies(7, day)) + "]");
            assertThat(read(connector, "3521").has(order.content())).isTrue();
            assertThat(write(connector, order).outcome()).isEqualTo(Outcome.ALREADY);
            // Somebody has changed it since it was read: theirs stays.
            List<List<ScheduledValue>> other = Collections.nCopies(7, WARM.subList(0, 1));
            assertThat(write(connector, order("3521", before, other)).outcome()).isEqualTo(Outcome.CHANGED);
            assertThat(values(object)).hasSize(3);
            // What holds points of others may not be opened: it is asked with what the controller says itself.
            ControllerSchedule now = read(connector, "3521");
            ScheduleOrderResult refused = connector.writeSchedule(order("3521", now, other), present -> {
                assertThat(present.targets()).containsExactly("3521/analog-value,1");
                return Problem.of("not.opened");
            });
            assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(refused.reason()).isEqualTo(Problem.of("not.opened"));
            assertThat(values(object)).hasSize(3);
        }
    }

    /** In segments, and day by day where a device takes neither segments nor large packets. */
    @Test
    void aLargeWeekIsWrittenInParts() throws Exception {
        try (var large = new OddPeer(3522, "127.0.3.65", 2);
                var small = new OddPeer(3523, "127.0.3.66", 2);
                var rig = new BacnetRig(BacnetRig.FAST).points(3522, 2).points(3523, 2)) {
            BACnetObject first = addTo(large);
            BACnetObject second = addTo(small);
            large.start();
            small.withSmallestPackets().start();
            BacnetConnector connector = rig.open(Map.of());
            rig.awaitValue(3522, 1, 20);
            rig.awaitValue(3523, 1, 20);
            assertThat(write(connector, order("3522", read(connector, "3522"), full(ScheduleOrder.MOST_VALUES)))
                            .outcome())
                    .isEqualTo(Outcome.DONE);
            assertThat(values(first)).hasSize(ScheduleOrder.MOST_VALUES);
            assertThat(write(connector, order("3523", read(connector, "3523"), full(10)))
                            .outcome())
                    .isEqualTo(Outcome.DONE);
            assertThat(values(second)).hasSize(10);
        }
    }

    private static List<List<ScheduledValue>> full(int changes) {
        List<ScheduledValue> day = new ArrayList<>();
        for (int i = 0; i < changes; i++) {
            day.add(new ScheduledValue(LocalTime.MIN.plusMinutes(30L * i), ScheduledState.of(20 + i % 2)));
        }
        return Collections.nCopies(7, day);
    }

    /** Half a week would be worse than the old one. A device that refuses says why. */
    @Test
    void whatADeviceMakesOtherwiseIsPutBack() throws Exception {
        try (var peer = new OddPeer(3524, "127.0.3.67", 2);
                var rig = new BacnetRig(BacnetRig.FAST).points(3524, 2)) {
            BACnetObject object = addTo(peer);
            BACnetArray<DailySchedule> own = object.get(PropertyIdentifier.weeklySchedule);
            DailySchedule none = new DailySchedule(new SequenceOf<>());
            object.addListener((property, was, is) -> {
                if (property.equals(PropertyIdentifier.weeklySchedule)
                        && is.toString().contains("21.3")) {
                    object.writePropertyInternal(
                            PropertyIdentifier.weeklySchedule,
                            new BACnetArray<>(none, none, none, none, none, none, none));
                }
            });
            peer.start();
            BacnetConnector connector = rig.open(Map.of());
            rig.awaitValue(3524, 1, 20);
            ControllerSchedule before = read(connector, "3524");
            ScheduleOrder order = order("3524", before, Collections.nCopies(7, WARM));
            ScheduleOrderResult result = write(connector, order);
            assertThat(result.outcome()).isEqualTo(Outcome.RESTORED);
            assertThat(object.<BACnetArray<DailySchedule>>get(PropertyIdentifier.weeklySchedule))
                    .isEqualTo(own);
            peer.network.refuseWrites();
            ScheduleOrderResult refused = write(connector, order);
            assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(refused.reason())
                    .isEqualTo(Problem.of("connector.problem.command-refused", "property: write-access-denied"));
        }
    }

    /** The demo building's controllers take another week, and exceptions, and follow them; the old ones give the command back to them. */
    @Test
    void theDemoBuildingFollowsAWrittenWeek() throws Exception {
        var building = new TestBuilding();
        building.device(3525, 68);
        int fan = building.point("fan", new PointAddress.Bacnet(3525, "binary-output", 1), Kind.BINARY, true, "0", "1");
        building.schedule(new EmulatedSchedule(fan, 6.75, 18.5, 5, true));
        building.setNow(Instant.parse("2026-06-01T10:00:00Z"));
        try (var server = new BacnetServer(building, "127.0.3.", OddPeer.PORT);
                var rig = new BacnetRig(BacnetRig.FAST).point(3525, "schedule,1")) {
            server.start();
            BacnetConnector connector = rig.open(Map.of());
            BacnetRig.await("its value", () -> rig.isGood("3525/schedule,1", 1));
            ControllerSchedule before = read(connector, "3525");
            List<ScheduledValue> evening = List.of(at(16, ScheduledState.of(1)), at(20, ScheduledState.RELEASED));
            ScheduleOrderResult result = write(connector, order("3525", before, Collections.nCopies(7, evening)));
            assertThat(result.outcome()).isEqualTo(Outcome.DONE);
            building.tick();
            BacnetRig.await("off", () -> building.snapshot()[fan] == 0);
            BacnetRig.await("its schedule", () -> rig.isGood("3525/schedule,1", 0));
            building.setNow(Instant.parse("2026-06-01T17:00:00Z"));
            building.tick();
            BacnetRig.await("on", () -> building.snapshot()[fan] == 1);
            ControllerSchedule after = Objects.requireNonNull(result.after());
            assertThat(write(connector, order("3525", after, before.week())).outcome())
                    .isEqualTo(Outcome.DONE);
            building.tick();
            BacnetRig.await("its own", () -> rig.isGood("3525/schedule,1", 1));
            ScheduleException today = new ScheduleException(
                    date(2026, 6, 1), null, 10, List.of(at(0, ScheduledState.of(0)), at(19, ScheduledState.RELEASED)));
            assertThat(write(connector, order("3525", read(connector, "3525"), today))
                            .outcome())
                    .isEqualTo(Outcome.DONE);
            building.tick();
            BacnetRig.await("off", () -> building.snapshot()[fan] == 0);
            assertThat(write(connector, order("3525", read(connector, "3525"))).outcome())
                    .isEqualTo(Outcome.DONE);
            building.tick();
            BacnetRig.await("its own again", () -> rig.isGood("3525/schedule,1", 1));
        }
    }

    private static NodeProgram workstation() throws Exception {
        return new NodeProgram("follower.js", "127.0.3.75", String.valueOf(OddPeer.PORT));
    }

    private static ScheduleOrder order(String device, ControllerSchedule expected, ScheduleException... exceptions) {
        ScheduleContent content = expected.content().withExceptions(List.of(exceptions));
        return new ScheduleOrder(UUID.randomUUID(), "plant", device, expected, content, Instant.MAX);
    }

    private static ScheduleException exception(DatePeriod days, int priority) {
        return new ScheduleException(
                days, null, priority, List.of(at(0, ScheduledState.of(16)), at(20, ScheduledState.RELEASED)));
    }

    private static DatePeriod date(int year, int month, int day) {
        return new DatePeriod.Pattern(new DatePattern(year, month, day, 0));
    }

    /** A calendar's days, a pattern with a time that is open in part, and one day. */
    private static OddObject withExceptions(OddObject schedule) {
        Date day = new Date(126, Month.DECEMBER, 24, DayOfWeek.UNSPECIFIED);
        schedule.writePropertyInternal(
                PropertyIdentifier.exceptionSchedule,
                new BACnetArray<>(
                        new SpecialEvent(
                                new ObjectIdentifier(ObjectType.calendar, 3),
                                new SequenceOf<>(new TimeValue(new Time(0, 0, 255, 255), new Real(12))),
                                new UnsignedInteger(5)),
                        new SpecialEvent(
                                new CalendarEntry(
                                        new WeekNDay(Month.MAY, WeekNDay.WeekOfMonth.last7Days, DayOfWeek.MONDAY)),
                                new SequenceOf<>(new TimeValue(new Time(6, 30, 0, 255), new Real(19))),
                                new UnsignedInteger(12)),
                        new SpecialEvent(
                                new CalendarEntry(day),
                                new SequenceOf<>(new TimeValue(new Time(8, 0, 0, 0), new Real(18))),
                                new UnsignedInteger(16))));
        return schedule;
    }

    private static List<SpecialEvent> events(BACnetObject schedule) {
        return schedule.<BACnetArray<SpecialEvent>>get(PropertyIdentifier.exceptionSchedule)
                .getValues();
    }

    private static List<byte[]> bytes(List<SpecialEvent> events) {
        return events.stream()
                .map(event -> {
                    ByteQueue bytes = new ByteQueue();
                    event.write(bytes);
                    return bytes.popAll();
                })
                .toList();
    }

    /** What nobody has touched stays to the bit; another stack sees what was written, in the types that the schedule has. */
    @Test
    void exceptionsAreAddedChangedAndRemoved() throws Exception {
        try (var peer = new OddPeer(3526, "127.0.3.76", 2);
                var workstation = workstation();
                var rig = new BacnetRig(BacnetRig.FAST).points(3526, 2)) {
            OddObject object = withExceptions(addTo(peer));
            List<byte[]> own = bytes(events(object));
            peer.start();
            BacnetConnector connector = rig.open(Map.of());
            rig.awaitValue(3526, 1, 20);
            ControllerSchedule before = read(connector, "3526");
            ScheduleException calendar = before.exceptions().get(0);
            ScheduleException pattern = before.exceptions().get(1);
            ScheduleOrder added = order(
                    "3526",
                    before,
                    calendar,
                    exception(date(2026, 12, 31), 9),
                    pattern,
                    exception(new DatePeriod.Range(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 15)), 10));
            ScheduleOrderResult result = write(connector, added);
            assertThat(result.outcome()).isEqualTo(Outcome.DONE);
            assertThat(events(object)).hasSize(4);
            assertThat(bytes(events(object)).get(0)).isEqualTo(own.get(0));
            assertThat(bytes(events(object)).get(2)).isEqualTo(own.get(1));
            assertThat(values(object)).containsExactly(new Real(21), Null.instance);
            assertThat(write(connector, added).outcome()).isEqualTo(Outcome.ALREADY);
            // Somebody has changed it since it was read: theirs stays.
            assertThat(write(connector, order("3526", before)).outcome()).isEqualTo(Outcome.CHANGED);
            ControllerSchedule now = read(connector, "3526");
            assertThat(now).isEqualTo(result.after());
            // Only one is left of those, another comes, and a week with them.
            ScheduleContent both = now.content()
                    .withExceptions(List.of(
                            pattern, now.exceptions().get(1), now.exceptions().get(3), exception(date(0, 10, 3), 1)))
                    .withWeek(Collections.nCopies(7, WARM));
            assertThat(write(connector, new ScheduleOrder(UUID.randomUUID(), "plant", "3526", now, both, Instant.MAX))
                            .outcome())
                    .isEqualTo(Outcome.DONE);
            assertThat(values(object)).hasSize(3);
            String values = "00:15 16, 20:15 null\"";
            assertThat(workstation.ask("read 127.0.3.76 17 1 38"))
                    .isEqualTo("[\"5-6-1 (12): 06:30 19\",\"126-12-31-4 (9): " + values
                            + ",\"126-8-1-6..126-8-15-6 (10): " + values + ",\"255-10-3-255 (1): " + values + "]");
            assertThat(write(connector, order("3526", read(connector, "3526"))).outcome())
                    .isEqualTo(Outcome.DONE);
            assertThat(workstation.ask("read 127.0.3.76 17 1 38")).isEqualTo("[]");
        }
    }

    /** The number of them first where there are more, last where there are fewer; also of a controller of the smallest packets. */
    @Test
    void exceptionsAreWrittenOneByOneWhereTheArrayIsNotTaken() throws Exception {
        try (var peer = new OddPeer(3527, "127.0.3.77", 2);
                var small = new OddPeer(3528, "127.0.3.78", 2);
                var rig = new BacnetRig(BacnetRig.FAST).points(3527, 2).points(3528, 2)) {
            OddObject object = withExceptions(addTo(peer)).withExceptionsOneByOne();
            OddObject second = withExceptions(addTo(small)).withExceptionsOneByOne();
            List<byte[]> own = bytes(events(object));
            peer.start();
            small.withSmallestPackets().start();
            BacnetConnector connector = rig.open(Map.of());
            rig.awaitValue(3527, 1, 20);
            rig.awaitValue(3528, 1, 20);
            ControllerSchedule before = read(connector, "3527");
            ScheduleException calendar = before.exceptions().getFirst();
            ScheduleException last = before.exceptions().getLast();
            ScheduleOrder more = order(
                    "3527", before, calendar, exception(date(2026, 12, 31), 9), exception(date(0, 1, 1), 9), last);
            assertThat(write(connector, more).outcome()).isEqualTo(Outcome.DONE);
            assertThat(events(object)).hasSize(4);
            assertThat(bytes(events(object)).getLast()).isEqualTo(own.getLast());
            assertThat(write(connector, order("3527", read(connector, "3527"), last))
                            .outcome())
                    .isEqualTo(Outcome.DONE);
            assertThat(bytes(events(object))).containsExactly(own.getLast());
            ScheduleException[] many = IntStream.rangeClosed(1, 20)
                    .mapToObj(day -> exception(date(2027, 1, day), 8))
                    .toArray(ScheduleException[]::new);
            assertThat(write(connector, order("3528", read(connector, "3528"), many))
                            .outcome())
                    .isEqualTo(Outcome.DONE);
            assertThat(events(second)).hasSize(20);
        }
    }

    /** Also where the exceptions were taken and the week is not: half of an order would be what nobody wanted. */
    @Test
    void exceptionsThatDoNotHoldArePutBack() throws Exception {
        try (var peer = new OddPeer(3529, "127.0.3.79", 2);
                var half = new OddPeer(3530, "127.0.3.80", 2);
                var rig = new BacnetRig(BacnetRig.FAST).points(3529, 2).points(3530, 2)) {
            OddObject object = withExceptions(addTo(peer));
            List<SpecialEvent> own = events(object);
            object.addListener((property, was, is) -> {
                if (property.equals(PropertyIdentifier.exceptionSchedule)
                        && is.toString().contains("16.0")) {
                    object.writePropertyInternal(PropertyIdentifier.exceptionSchedule, new BACnetArray<SpecialEvent>());
                }
            });
            OddObject other = withExceptions(addTo(half)).refusing(PropertyIdentifier.weeklySchedule);
            peer.start();
            half.start();
            BacnetConnector connector = rig.open(Map.of());
            rig.awaitValue(3529, 1, 20);
            rig.awaitValue(3530, 1, 20);
            ScheduleOrder order = order("3529", read(connector, "3529"), exception(date(2026, 12, 31), 9));
            assertThat(write(connector, order).outcome()).isEqualTo(Outcome.RESTORED);
            assertThat(events(object)).isEqualTo(own);
            peer.network.refuseWrites();
            ScheduleOrderResult refused = write(connector, order);
            assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(refused.reason())
                    .isEqualTo(Problem.of("connector.problem.command-refused", "property: write-access-denied"));
            ControllerSchedule before = read(connector, "3530");
            ScheduleContent both =
                    new ScheduleContent(Collections.nCopies(7, WARM), List.of(exception(date(2026, 12, 31), 9)));
            ScheduleOrderResult restored =
                    write(connector, new ScheduleOrder(UUID.randomUUID(), "plant", "3530", before, both, Instant.MAX));
            assertThat(restored.outcome()).isEqualTo(Outcome.RESTORED);
            assertThat(restored.reason()).isEqualTo(refused.reason());
            assertThat(events(other)).isEqualTo(own);
        }
    }

    private static ScheduleOrderResult write(BacnetConnector connector, ScheduleOrder order) throws ConnectorException {
        return connector.writeSchedule(order, present -> null);
    }

    private static ControllerSchedule read(BacnetConnector connector, String device) throws ConnectorException {
        return connector.readSchedules(device).schedules().getFirst();
    }

    private static ScheduleOrder order(String device, ControllerSchedule expected, List<List<ScheduledValue>> week) {
        return new ScheduleOrder(
                UUID.randomUUID(), "plant", device, expected, expected.content().withWeek(week), Instant.MAX);
    }

    private static List<Primitive> values(BACnetObject schedule) {
        SequenceOf<DailySchedule> week = schedule.get(PropertyIdentifier.weeklySchedule);
        return week.getBase1(1).getDaySchedule().getValues().stream()
                .map(TimeValue::getValue)
                .toList();
    }

    private static OddObject addTo(OddPeer peer) {
        Date open = new Date(-1, Month.UNSPECIFIED, -1, DayOfWeek.UNSPECIFIED);
        DailySchedule day = new DailySchedule(new SequenceOf<>(
                new TimeValue(new Time(6, 30, 0, 0), new Real(21)),
                new TimeValue(new Time(18, 0, 0, 0), Null.instance)));
        return peer.object(
                ObjectType.schedule,
                "Heating",
                Map.of(
                        PropertyIdentifier.presentValue,
                        new Real(21),
                        PropertyIdentifier.effectivePeriod,
                        new DateRange(open, open),
                        PropertyIdentifier.weeklySchedule,
                        new BACnetArray<>(day, day, day, day, day, day, day),
                        PropertyIdentifier.scheduleDefault,
                        Null.instance,
                        PropertyIdentifier.priorityForWriting,
                        new UnsignedInteger(15),
                        PropertyIdentifier.outOfService,
                        Boolean.FALSE,
                        PropertyIdentifier.listOfObjectPropertyReferences,
                        new SequenceOf<>(new DeviceObjectPropertyReference(
                                OddPeer.object(1), PropertyIdentifier.presentValue, null, null))));
    }
}
