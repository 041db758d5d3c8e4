package io.plenum.emulator.bacnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.event.DeviceEventAdapter;
import com.serotonin.bacnet4j.service.confirmed.SubscribeCOVRequest;
import com.serotonin.bacnet4j.service.confirmed.WritePropertyRequest;
import com.serotonin.bacnet4j.transport.DefaultTransport;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.DailySchedule;
import com.serotonin.bacnet4j.type.constructed.PropertyValue;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.constructed.TimeValue;
import com.serotonin.bacnet4j.type.enumerated.BinaryPV;
import com.serotonin.bacnet4j.type.enumerated.ObjectType;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.CharacterString;
import com.serotonin.bacnet4j.type.primitive.Enumerated;
import com.serotonin.bacnet4j.type.primitive.Null;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.Real;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import com.serotonin.bacnet4j.util.DiscoveryUtils;
import com.serotonin.bacnet4j.util.RequestUtils;
import io.plenum.bacnetip.BacnetIpNetwork;
import io.plenum.bacnetip.BacnetIpSettings;
import io.plenum.emulator.EmulatedPoint.Kind;
import io.plenum.emulator.EmulatedSchedule;
import io.plenum.emulator.PointAddress.Bacnet;
import io.plenum.emulator.TestBuilding;
import io.plenum.emulator.takeback.TakeBack;
import java.net.BindException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BacnetServerTest {

    private static final int PORT = 27922;
    private static final int DEVICE = 1201;
    private static final int MANY = 900;

    private final TestBuilding building = new TestBuilding();
    private final LocalDevice client = new LocalDevice(
            99,
            new DefaultTransport(
                    new BacnetIpNetwork(new BacnetIpSettings("127.0.78.200", "127.255.255.255", PORT, 0))));
    private final BacnetServer server = new BacnetServer(building, "127.0.78.", PORT);
    private int sensor;
    private int setpoint;
    private int valve;
    private int mode;
    private int fan;

    @BeforeEach
    void start() throws Exception {
        building.device(DEVICE, 1);
        for (int i = 0; i < MANY; i++) {
            building.point("many-" + i, new Bacnet(DEVICE, "analog-input", i), Kind.NUMERIC, false);
        }
        sensor = building.point("sensor", new Bacnet(DEVICE, "analog-input", 5000), Kind.NUMERIC, false);
        setpoint = building.point("setpoint", new Bacnet(DEVICE, "analog-value", 1), Kind.NUMERIC, true);
        valve = building.point("valve", new Bacnet(DEVICE, "analog-output", 1), Kind.NUMERIC, true);
        mode = building.point(
                "mode", new Bacnet(DEVICE, "multi-state-value", 1), Kind.MULTISTATE, false, "off", "heat", "cool");
        fan = building.point("fan", new Bacnet(DEVICE, "binary-output", 1), Kind.BINARY, true, "stop", "run");
        building.schedule(new EmulatedSchedule(fan, 5, 21, 6, true));
        server.start();
        client.initialize();
    }

    @AfterEach
    void stop() {
        client.terminate();
        server.close();
    }

    private RemoteDevice find() throws Exception {
        RemoteDevice device = client.getRemoteDeviceBlocking(DEVICE, 5000);
        DiscoveryUtils.getExtendedDeviceInformation(client, device);
        return device;
    }

    private Encodable read(RemoteDevice device, ObjectType type, int instance, PropertyIdentifier property)
            throws Exception {
        return RequestUtils.sendReadPropertyAllowNull(client, device, new ObjectIdentifier(type, instance), property);
    }

    /** Segmented, and complete although the stack's known fault loses segments of long lists in some cases. */
    @Test
    void readsALargeObjectListWhole() throws Exception {
        SequenceOf<ObjectIdentifier> list = RequestUtils.getObjectList(client, find());
        assertThat(list.getCount()).isEqualTo(MANY + 5 + 3);
    }

    @Test
    void tellsUnitsNamesAndTexts() throws Exception {
        RemoteDevice device = find();
        assertThat(read(device, ObjectType.analogInput, 5000, PropertyIdentifier.units))
                .hasToString("degrees-celsius");
        assertThat(read(device, ObjectType.analogInput, 5000, PropertyIdentifier.description))
                .isEqualTo(new CharacterString("Name of sensor"));
        assertThat(read(device, ObjectType.multiStateValue, 1, PropertyIdentifier.stateText)
                        .toString())
                .contains("off", "heat", "cool");
        assertThat(read(device, ObjectType.binaryOutput, 1, PropertyIdentifier.activeText))
                .isEqualTo(new CharacterString("run"));
    }

    /** What the controller shows is what the model does, and stays so when the building is run in another way; nobody writes it. */
    @Test
    void theScheduleOfACommandIsTheModels() throws Exception {
        RemoteDevice device = find();
        assertThat(week(device)).startsWith("05:00").contains("21:00");
        assertThat(running(device)).isEqualTo(1);
        building.schedule(new EmulatedSchedule(fan, 6.75, 18.5, 5, false));
        building.tick();
        for (long end = System.nanoTime() + 5_000_000_000L;
                !week(device).startsWith("06:45") && System.nanoTime() < end; ) {
            Thread.onSpinWait();
        }
        assertThat(week(device)).startsWith("06:45").contains("18:30");
        assertThat(running(device)).isZero();
        assertThat(read(device, ObjectType.calendar, 1, PropertyIdentifier.dateList))
                .isInstanceOf(SequenceOf.class);
        assertThatThrownBy(() -> write(device, ObjectType.schedule, BinaryPV.active))
                .hasMessageContaining("denied");
    }

    private int running(RemoteDevice device) throws Exception {
        return ((Enumerated) read(device, ObjectType.schedule, 1, PropertyIdentifier.presentValue)).intValue();
    }

    /** Times of Monday, as they are written. */
    private String week(RemoteDevice device) throws Exception {
        SequenceOf<?> week = (SequenceOf<?>) read(device, ObjectType.schedule, 1, PropertyIdentifier.weeklySchedule);
        DailySchedule monday = (DailySchedule) week.getBase1(1);
        StringBuilder times = new StringBuilder();
        for (TimeValue change : monday.getDaySchedule()) {
            times.append("%02d:%02d "
                    .formatted(change.getTime().getHour(), change.getTime().getMinute()));
        }
        return times.toString();
    }

    @Test
    void pushesAChangeToItsSubscriber() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        client.getEventHandler().addListener(new DeviceEventAdapter() {
            @Override
            public void covNotificationReceived(
                    UnsignedInteger process,
                    ObjectIdentifier from,
                    ObjectIdentifier object,
                    UnsignedInteger remaining,
                    SequenceOf<PropertyValue> values) {
                // The client of all tests still hears what another of them has subscribed to.
                if (object.getObjectType().equals(ObjectType.analogInput)) {
                    heard.add(object.getInstanceNumber() + "="
                            + values.getBase1(1).getValue());
                }
            }
        });
        RemoteDevice device = find();
        client.send(
                        device,
                        new SubscribeCOVRequest(
                                new UnsignedInteger(1),
                                new ObjectIdentifier(ObjectType.analogInput, 5000),
                                Boolean.FALSE,
                                new UnsignedInteger(60)))
                .get();
        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("5000=1.0");
        building.set(sensor, 1.05);
        building.tick();
        building.set(sensor, 21.5);
        building.tick();
        assertThat(heard.poll(5, TimeUnit.SECONDS))
                .as("the small change is not worth telling")
                .isEqualTo("5000=21.5");
    }

    @Test
    void commandsReachTheModelAndStandInThePriorityArray() throws Exception {
        RemoteDevice device = find();
        write(device, ObjectType.analogValue, new Real(19.5f));
        assertThat(building.snapshot()[setpoint]).isEqualTo(19.5);
        write(device, ObjectType.analogOutput, new Real(70));
        assertThat(building.snapshot()[valve]).isEqualTo(70);
        assertThat(read(device, ObjectType.analogOutput, 1, PropertyIdentifier.priorityArray)
                        .toString())
                .contains("70.0");
        write(device, ObjectType.analogOutput, Null.instance);
        assertThat(building.snapshot()[valve]).isEqualTo(1);
        assertThat(building.snapshot()[mode]).isEqualTo(1);
    }

    /** In the same slot, over the network's own array: what a timer of the controller ends has ended in the model too. */
    @Test
    void othersTakeACommandBackAndTheModelFollows() throws Exception {
        RemoteDevice device = find();
        building.takenBackBy(
                new TakeBack(setpoint, TakeBack.Kind.TIMER, 8, null, List.of(), 30, 1),
                new TakeBack(valve, TakeBack.Kind.PROGRAM, 7, 10.0, List.of(), 10, 1));
        write(device, ObjectType.analogValue, new Real(19.5f));
        write(device, ObjectType.analogOutput, new Real(70));
        for (int minute = 0; minute <= 45; minute += 5) {
            building.setNow(Instant.parse("2026-11-09T08:00:00Z").plus(Duration.ofMinutes(minute)));
            building.set(sensor, minute);
            building.tick();
            Real shown = new Real(minute);
            await(() -> read(device, ObjectType.analogInput, 5000, PropertyIdentifier.presentValue)
                    .equals(shown));
        }
        assertThat(building.snapshot()[valve]).isEqualTo(10);
        assertThat(building.snapshot()[setpoint]).isEqualTo(1);
        // What would count without a command is what the building itself wants now.
        building.set(setpoint, 16);
        building.tick();
        await(() -> read(device, ObjectType.analogValue, 1, PropertyIdentifier.relinquishDefault)
                .equals(new Real(16)));
        assertThat(read(device, ObjectType.analogValue, 1, PropertyIdentifier.presentValue))
                .isEqualTo(new Real(16));
        assertThat(read(device, ObjectType.analogOutput, 1, PropertyIdentifier.priorityArray)
                        .toString())
                .contains("10.0", "70.0");
    }

    private static void await(Callable<java.lang.Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.call() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(condition.call()).isTrue();
    }

    /** ASHRAE 135, clause 15.9.1.3.1: a value out of range is an error, and the old command stands. NaN is no relinquish. */
    @ParameterizedTest
    @ValueSource(floats = {-300, 1e9f, Float.NaN, Float.POSITIVE_INFINITY})
    void impossibleCommandsAreRefused(float value) throws Exception {
        RemoteDevice device = find();
        write(device, ObjectType.analogOutput, new Real(70));
        assertThatThrownBy(() -> write(device, ObjectType.analogOutput, new Real(value)))
                .hasMessageContaining("value-out-of-range");
        assertThat(building.snapshot()[valve]).isEqualTo(70);
    }

    @Test
    void namesAnAddressThatIsTaken() {
        assertThatThrownBy(() -> new BacnetServer(building, "127.0.78.", PORT).start())
                .isInstanceOf(BindException.class)
                .hasMessageContaining("127.0.78.1");
    }

    @Test
    void sensorsRefuseCommands() throws Exception {
        RemoteDevice device = find();
        assertThatThrownBy(() -> write(device, ObjectType.multiStateValue, new UnsignedInteger(2)))
                .isNotNull();
    }

    @Test
    void aSilencedDeviceAnswersNothingAndComesBack() throws Exception {
        RemoteDevice device = find();
        building.setOffline(DEVICE, true);
        building.tick();
        client.withAPDUTimeout(new UnsignedInteger(200)).withNumberOfApduRetries(new UnsignedInteger(0));
        awaitReadable(device, false);
        building.setOffline(DEVICE, false);
        building.tick();
        awaitReadable(device, true);
    }

    private void awaitReadable(RemoteDevice device, boolean wanted) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        boolean readable = !wanted;
        while (readable != wanted && System.nanoTime() < deadline) {
            readable = readable(device);
        }
        assertThat(readable).isEqualTo(wanted);
    }

    private boolean readable(RemoteDevice device) {
        try {
            return read(device, ObjectType.analogInput, 1, PropertyIdentifier.presentValue) != null;
        } catch (Exception e) {
            return false;
        }
    }

    private void write(RemoteDevice device, ObjectType type, Encodable value) throws Exception {
        client.send(
                        device,
                        new WritePropertyRequest(
                                new ObjectIdentifier(type, 1),
                                PropertyIdentifier.presentValue,
                                null,
                                value,
                                new UnsignedInteger(8)))
                .get();
    }
}
