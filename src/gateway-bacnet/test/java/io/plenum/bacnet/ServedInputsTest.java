package io.plenum.bacnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.event.DeviceEventAdapter;
import com.serotonin.bacnet4j.exception.ErrorAPDUException;
import com.serotonin.bacnet4j.service.acknowledgement.ReadPropertyAck;
import com.serotonin.bacnet4j.service.confirmed.CreateObjectRequest;
import com.serotonin.bacnet4j.service.confirmed.ReadPropertyRequest;
import com.serotonin.bacnet4j.service.confirmed.SubscribeCOVRequest;
import com.serotonin.bacnet4j.service.confirmed.WritePropertyRequest;
import com.serotonin.bacnet4j.transport.DefaultTransport;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.PropertyValue;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.constructed.StatusFlags;
import com.serotonin.bacnet4j.type.enumerated.BinaryPV;
import com.serotonin.bacnet4j.type.enumerated.EngineeringUnits;
import com.serotonin.bacnet4j.type.enumerated.ErrorCode;
import com.serotonin.bacnet4j.type.enumerated.ObjectType;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.enumerated.Reliability;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.CharacterString;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.Real;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.bacnetip.BacnetIpNetwork;
import io.plenum.bacnetip.BacnetIpSettings;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import io.plenum.link.serving.ServedId;
import io.plenum.link.serving.ServedList;
import io.plenum.link.serving.ServedObject;
import io.plenum.link.serving.ServedValue;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import io.plenum.point.unit.Unit;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Plenum as a BACnet server, as workstations see it over real sockets. */
@Timeout(60)
class ServedInputsTest {

    private static final int INSTANCE = 3950;
    private static final ServedId ENERGY = new ServedId(PointKind.NUMERIC, 7);
    private static final ServedId PUMP = new ServedId(PointKind.BINARY, 7);
    private static final ServedId MODE = new ServedId(PointKind.MULTISTATE, 1);
    private static final List<ServedObject> OBJECTS = List.of(
            new ServedObject(ENERGY, "meter-1/energy", "Strom, erwartet", Unit.KILOWATT_HOUR, List.of()),
            new ServedObject(PUMP, "pump-1/status", "Pumpe", Unit.UNITLESS, List.of("aus", "läuft")),
            new ServedObject(MODE, "ahu-1/mode", "Betriebsart", Unit.UNITLESS, List.of("Aus", "Tag", "Nacht")));
    private static final ObjectIdentifier ANALOG = new ObjectIdentifier(ObjectType.analogInput, 7);
    private static final ObjectIdentifier BINARY = new ObjectIdentifier(ObjectType.binaryInput, 7);
    private static final ObjectIdentifier STATES = new ObjectIdentifier(ObjectType.multiStateInput, 1);
    private static final StatusFlags GOOD = new StatusFlags(false, false, false, false);
    private static final StatusFlags FAULT = new StatusFlags(false, true, false, false);

    private static ServedList list(List<ServedObject> objects) {
        return new ServedList(41, Set.of("plant"), objects);
    }

    private static List<ServedValue> values(double energy) {
        return List.of(
                new ServedValue(ENERGY, energy, Quality.GOOD),
                new ServedValue(PUMP, 1, Quality.GOOD),
                new ServedValue(MODE, 2, Quality.GOOD));
    }

    private static BacnetConnector open(BacnetRig rig) throws Exception {
        return rig.open(Map.of("localDeviceInstance", String.valueOf(INSTANCE)));
    }

    /** A workstation on the stack that we use ourselves, on a socket of its own. */
    private static final class Workstation implements AutoCloseable {

        private final LocalDevice own;
        private final RemoteDevice plenum;
        private final List<Encodable> notified = new CopyOnWriteArrayList<>();

        Workstation() throws Exception {
            own = new LocalDevice(
                    3951,
                    new DefaultTransport(new BacnetIpNetwork(
                            new BacnetIpSettings("127.0.3.142", "127.255.255.255", OddPeer.PORT, 0))));
            own.initialize();
            own.getEventHandler().addListener(new DeviceEventAdapter() {
                @Override
                public void covNotificationReceived(
                        UnsignedInteger process,
                        ObjectIdentifier device,
                        ObjectIdentifier object,
                        UnsignedInteger left,
                        SequenceOf<PropertyValue> values) {
                    values.forEach(value -> notified.add(value.getValue()));
                }
            });
            // By its number and a broadcast, as anybody would.
            plenum = own.getRemoteDeviceBlocking(INSTANCE);
        }

        Encodable read(ObjectIdentifier object, PropertyIdentifier property) throws Exception {
            ReadPropertyAck answer =
                    own.send(plenum, new ReadPropertyRequest(object, property)).get();
            return answer.getValue();
        }

        ErrorCode refusedWrite(ObjectIdentifier object, PropertyIdentifier property, Encodable value) {
            try {
                own.send(plenum, new WritePropertyRequest(object, property, null, value, null))
                        .get();
            } catch (ErrorAPDUException refused) {
                return refused.getError().getErrorCode();
            } catch (Exception other) {
                throw new AssertionError(other);
            }
            throw new AssertionError("It was written");
        }

        @Override
        public void close() {
            own.terminate();
        }
    }

    @Test
    void aWorkstationFindsReadsAndFollowsWhatIsServedAndChangesNothing() throws Exception {
        try (var rig = new BacnetRig(BacnetRig.FAST)) {
            BacnetConnector connector = open(rig);
            connector.serve(list(OBJECTS));
            try (var workstation = new Workstation()) {
                // Before the server has said anything nobody may take them for measured.
                assertThat(workstation.read(ANALOG, PropertyIdentifier.statusFlags))
                        .isEqualTo(FAULT);
                assertThat(workstation.read(ANALOG, PropertyIdentifier.reliability))
                        .isEqualTo(Reliability.communicationFailure);
                connector.served(values(12.5));

                SequenceOf<?> objects = (SequenceOf<?>) workstation.read(
                        new ObjectIdentifier(ObjectType.device, INSTANCE), PropertyIdentifier.objectList);
                assertThat(objects.getValues().toString()).contains(ANALOG.toString(), BINARY.toString());
                assertThat(objects.getCount()).isEqualTo(4);
                isServed(workstation);
                isFollowed(connector, workstation);
                isReadOnly(workstation);
            }
        }
    }

    private static void isServed(Workstation workstation) throws Exception {
        assertThat(workstation.read(ANALOG, PropertyIdentifier.presentValue)).isEqualTo(new Real(12.5f));
        assertThat(workstation.read(ANALOG, PropertyIdentifier.units)).isEqualTo(EngineeringUnits.kilowattHours);
        assertThat(workstation.read(ANALOG, PropertyIdentifier.objectName))
                .isEqualTo(new CharacterString("meter-1/energy"));
        assertThat(workstation.read(ANALOG, PropertyIdentifier.description))
                .isEqualTo(new CharacterString("Strom, erwartet"));
        assertThat(workstation.read(ANALOG, PropertyIdentifier.statusFlags)).isEqualTo(GOOD);
        assertThat(workstation.read(ANALOG, PropertyIdentifier.outOfService)).isEqualTo(Boolean.FALSE);
        assertThat(workstation.read(BINARY, PropertyIdentifier.presentValue)).isEqualTo(BinaryPV.active);
        assertThat(workstation.read(BINARY, PropertyIdentifier.activeText)).isEqualTo(new CharacterString("läuft"));
        assertThat(workstation.read(STATES, PropertyIdentifier.presentValue)).isEqualTo(new UnsignedInteger(2));
        assertThat(((SequenceOf<?>) workstation.read(STATES, PropertyIdentifier.stateText)).getValues())
                .hasToString("[Aus, Tag, Nacht]");
        assertThat(workstation.read(
                        new ObjectIdentifier(ObjectType.device, INSTANCE), PropertyIdentifier.databaseRevision))
                .isEqualTo(new UnsignedInteger(41));
    }

    /** A subscriber gets each change, and a value that is not to be relied on with the flag that says so. */
    private static void isFollowed(BacnetConnector connector, Workstation workstation) throws Exception {
        workstation
                .own
                .send(
                        workstation.plenum,
                        new SubscribeCOVRequest(new UnsignedInteger(5), ANALOG, Boolean.TRUE, new UnsignedInteger(60)))
                .get();
        BacnetRig.await("the present value", () -> workstation.notified.contains(new Real(12.5f)));
        connector.served(List.of(new ServedValue(ENERGY, 12.75, Quality.GOOD)));
        BacnetRig.await("the change", () -> workstation.notified.contains(new Real(12.75f)));
        connector.served(List.of(new ServedValue(ENERGY, 12.75, Quality.DOWN)));
        BacnetRig.await("the fault", () -> workstation.notified.contains(FAULT));
        assertThat(workstation.read(ANALOG, PropertyIdentifier.reliability))
                .isEqualTo(Reliability.communicationFailure);
        connector.served(List.of(new ServedValue(ENERGY, Double.NaN, Quality.GOOD)));
        assertThat(workstation.read(ANALOG, PropertyIdentifier.statusFlags)).isEqualTo(FAULT);
        connector.served(List.of(new ServedValue(MODE, 4, Quality.GOOD)));
        assertThat(workstation.read(STATES, PropertyIdentifier.statusFlags)).isEqualTo(FAULT);
        connector.served(List.of(new ServedValue(PUMP, 1, Quality.DISABLED)));
        assertThat(workstation.read(BINARY, PropertyIdentifier.statusFlags))
                .isEqualTo(new StatusFlags(false, true, false, true));
    }

    private static void isReadOnly(Workstation workstation) {
        assertThat(workstation.refusedWrite(ANALOG, PropertyIdentifier.presentValue, new Real(99)))
                .isEqualTo(ErrorCode.writeAccessDenied);
        // Out of service, as the pump is: the standard would allow its value to be written then.
        assertThat(workstation.refusedWrite(BINARY, PropertyIdentifier.presentValue, BinaryPV.inactive))
                .isEqualTo(ErrorCode.writeAccessDenied);
        assertThat(workstation.refusedWrite(BINARY, PropertyIdentifier.outOfService, Boolean.FALSE))
                .isEqualTo(ErrorCode.writeAccessDenied);
        assertThatThrownBy(() -> workstation
                        .own
                        .send(
                                workstation.plenum,
                                new CreateObjectRequest(ObjectType.calendar, new SequenceOf<PropertyValue>()))
                        .get())
                .isInstanceOf(Exception.class);
    }

    /** What stands for the objects is the server's number: the same after a restart, and those of others do not move when one goes. */
    @Test
    void objectsKeepTheirNumbersAndAreNotFoundByPlenumItself() throws Exception {
        for (int start = 0; start < 2; start++) {
            try (var rig = new BacnetRig(BacnetRig.FAST).points(INSTANCE, 1)) {
                BacnetConnector connector = open(rig);
                connector.serve(list(OBJECTS));
                connector.serve(list(OBJECTS.subList(1, 3)));
                connector.served(values(1));
                try (var workstation = new Workstation()) {
                    assertThatThrownBy(() -> workstation.read(ANALOG, PropertyIdentifier.presentValue))
                            .isInstanceOf(ErrorAPDUException.class);
                    assertThat(workstation.read(BINARY, PropertyIdentifier.presentValue))
                            .isEqualTo(BinaryPV.active);
                }
                assertThat(connector.discover(DiscoveryLimits.DEFAULT)).isEmpty();
                assertThat(rig.problems())
                        .contains(Problem.of(
                                "connector.problem.bacnet-own-device",
                                rig.points().getFirst().key(),
                                INSTANCE));
            }
        }
    }

    /** A device whose number is another one after each start would be a new one for every workstation. */
    @Test
    void withoutANumberOfItsOwnTheDeviceServesNothing() throws Exception {
        try (var rig = new BacnetRig(BacnetRig.FAST)) {
            BacnetConnector connector = rig.open(Map.of());
            connector.serve(list(OBJECTS));
            connector.ping();
            assertThat(rig.problems()).containsExactly(Problem.of("connector.problem.bacnet-serve-instance"));
        }
    }

    /** What two sides of our own stack understand in the same wrong way shows with another one. */
    @Test
    void aWorkstationOfAnotherStackFindsAndReadsIt() throws Exception {
        try (var rig = new BacnetRig(BacnetRig.FAST)) {
            BacnetConnector connector = open(rig);
            connector.serve(list(OBJECTS));
            connector.served(values(12.5));
            connector.served(List.of(new ServedValue(MODE, 2, Quality.STALE)));
            // Units, reliability, flags (2: fault) and error codes by their numbers in ASHRAE 135; 2/32: no such
            // property, 2/40: write access denied.
            assertThat(workstationOfAnotherStack())
                    .isEqualTo(("{'instance':3950,'objects':["
                                    + "{'id':'0,7','name':'meter-1/energy','description':'Strom, erwartet','value':12.5,'units':19,"
                                    + "'reliability':0,'texts':'BacnetError - Class:2 - Code:32','flags':0},"
                                    + "{'id':'3,7','name':'pump-1/status','description':'Pumpe','value':1,"
                                    + "'units':'BacnetError - Class:2 - Code:32','reliability':0,"
                                    + "'texts':'BacnetError - Class:2 - Code:32','flags':0},"
                                    + "{'id':'13,1','name':'ahu-1/mode','description':'Betriebsart','value':2,"
                                    + "'units':'BacnetError - Class:2 - Code:32','reliability':12,"
                                    + "'texts':['Aus','Tag','Nacht'],'flags':2}],"
                                    + "'written':'BacnetError - Class:2 - Code:40'}")
                            .replace('\'', '"'));
        }
    }

    private static String workstationOfAnotherStack() throws IOException, InterruptedException {
        Process process = NodeDevice.program("workstation.js", "127.0.3.143", String.valueOf(OddPeer.PORT), "127.0.3.1")
                .start();
        try (var out = process.inputReader()) {
            return String.valueOf(out.readLine());
        } finally {
            process.destroy();
        }
    }
}
