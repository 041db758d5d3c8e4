package io.plenum.bacnet.bench;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.npdu.NPDU;
import com.serotonin.bacnet4j.obj.AnalogInputObject;
import com.serotonin.bacnet4j.transport.DefaultTransport;
import com.serotonin.bacnet4j.type.constructed.ServicesSupported;
import com.serotonin.bacnet4j.type.enumerated.EngineeringUnits;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.OctetString;
import com.serotonin.bacnet4j.util.sero.ByteQueue;
import io.plenum.bacnetip.BacnetIpNetwork;
import io.plenum.bacnetip.BacnetIpSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** BACnet devices of analogue inputs, each at a loopback address of its own. None offers COV: what is measured is polling. */
final class BenchDevices implements AutoCloseable {

    static final String BROADCAST = "127.255.255.255";
    static final int PORT = 27_960;
    static final int FIRST = 5_000;

    private static final int IN_OCTET = 200;

    private final List<LocalDevice> devices = new ArrayList<>();
    private final List<BenchNetwork> networks = new ArrayList<>();

    /** A network of which the device can be made slow or dead. */
    private static final class BenchNetwork extends BacnetIpNetwork {

        private volatile boolean dead;
        private volatile long slowNanos;

        BenchNetwork(String address) {
            super(new BacnetIpSettings(address, BROADCAST, PORT, 0));
        }

        @Override
        protected @Nullable NPDU handleIncomingDataImpl(ByteQueue queue, OctetString link) {
            if (dead) {
                return null;
            }
            LockSupport.parkNanos(slowNanos);
            return super.handleIncomingDataImpl(queue, link);
        }
    }

    BenchDevices(int count, int objects) throws Exception {
        for (int i = 0; i < count; i++) {
            var network = new BenchNetwork("127.0.%d.%d".formatted(20 + i / IN_OCTET, 1 + i % IN_OCTET));
            var device = new LocalDevice(FIRST + i, new DefaultTransport(network));
            for (int object = 0; object < objects; object++) {
                new AnalogInputObject(
                        device, object, "input " + object, object, EngineeringUnits.degreesCelsius, false);
            }
            ServicesSupported services =
                    device.getDeviceObject().readProperty(PropertyIdentifier.protocolServicesSupported);
            services.setSubscribeCov(false);
            services.setSubscribeCovProperty(false);
            device.initialize();
            devices.add(device);
            networks.add(network);
        }
    }

    void kill(int device) {
        networks.get(device).dead = true;
    }

    /** It takes this time for each packet. */
    void slow(int device, long nanos) {
        networks.get(device).slowNanos = nanos;
    }

    @Override
    public void close() {
        devices.forEach(LocalDevice::terminate);
    }
}
