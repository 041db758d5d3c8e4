package io.plenum.bacnet;

import static org.assertj.core.api.Assertions.assertThat;

import com.serotonin.bacnet4j.enums.DayOfWeek;
import com.serotonin.bacnet4j.enums.Month;
import com.serotonin.bacnet4j.obj.BACnetObject;
import com.serotonin.bacnet4j.type.constructed.BACnetArray;
import com.serotonin.bacnet4j.type.constructed.DailySchedule;
import com.serotonin.bacnet4j.type.constructed.DateRange;
import com.serotonin.bacnet4j.type.constructed.DeviceObjectPropertyReference;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.constructed.TimeValue;
import com.serotonin.bacnet4j.type.enumerated.ObjectType;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.Date;
import com.serotonin.bacnet4j.type.primitive.Null;
import com.serotonin.bacnet4j.type.primitive.Primitive;
import com.serotonin.bacnet4j.type.primitive.Real;
import com.serotonin.bacnet4j.type.primitive.Time;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.emulator.EmulatedPoint.Kind;
import io.plenum.emulator.EmulatedSchedule;
import io.plenum.emulator.PointAddress;
import io.plenum.emulator.TestBuilding;
import io.plenum.emulator.bacnet.BacnetServer;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.ScheduleOrder;
import io.plenum.link.schedule.ScheduleOrderResult;
import io.plenum.link.schedule.ScheduleOrderResult.Outcome;
import io.plenum.link.schedule.ScheduledState;
import io.plenum.link.schedule.ScheduledValue;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Weeks that are written to schedules of devices of another stack, over real sockets. */
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
                var rig = new BacnetRig(BacnetRig.FAST).points(3521, 2)) {
            BACnetObject object = addTo(peer);
            peer.start();
            BacnetConnector connector = rig.open(Map.of());
            rig.awaitValue(3521, 1, 20);
            ControllerSchedule before = read(connector, "3521");
            ScheduleOrder order = order("3521", before, Collections.nCopies(7, WARM));
            ScheduleOrderResult result = write(connector, order);
            assertThat(result.outcome()).isEqualTo(Outcome.DONE);
            assertThat(Objects.requireNonNull(result.after()).hasWeek(order.week()))
                    .isTrue();
            assertThat(values(object)).containsExactly(new Real(21.3f), Null.instance, new Real(20));
            assertThat(read(connector, "3521").hasWeek(order.week())).isTrue();
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

    /** The demo building's controllers take another week and follow it; the old one gives the command back to them. */
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
        }
    }

    private static ScheduleOrderResult write(BacnetConnector connector, ScheduleOrder order) throws ConnectorException {
        return connector.writeSchedule(order, present -> null);
    }

    private static ControllerSchedule read(BacnetConnector connector, String device) throws ConnectorException {
        return connector.readSchedules(device).schedules().getFirst();
    }

    private static ScheduleOrder order(String device, ControllerSchedule expected, List<List<ScheduledValue>> week) {
        return new ScheduleOrder(UUID.randomUUID(), "plant", device, expected, week, Instant.MAX);
    }

    private static List<Primitive> values(BACnetObject schedule) {
        SequenceOf<DailySchedule> week = schedule.get(PropertyIdentifier.weeklySchedule);
        return week.getBase1(1).getDaySchedule().getValues().stream()
                .map(TimeValue::getValue)
                .toList();
    }

    private static BACnetObject addTo(OddPeer peer) {
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
