package io.plenum.emulator.bacnet;

import com.serotonin.bacnet4j.exception.BACnetException;
import io.plenum.bacnetip.BacnetIpSettings;
import io.plenum.emulator.EmulatedBuilding;
import io.plenum.emulator.EmulatedDevice;
import io.plenum.emulator.ProtocolServer;
import java.net.BindException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers every controller of the building as a BACnet/IP device on a loopback address of its own. */
public final class BacnetServer implements ProtocolServer {

    private static final Logger LOG = LoggerFactory.getLogger(BacnetServer.class);

    /** The loopback's own broadcast address. */
    private static final String BROADCAST = "127.255.255.255";

    static final String PREFIX = "127.0.1.";

    private final EmulatedBuilding building;
    private final String prefix;
    private final int port;
    private final int records;
    private final List<ServedDevice> devices = new ArrayList<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private final ExecutorService publisher = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("bacnet-publisher").daemon().factory());

    /** On 127.0.1.x, port 47808. */
    public BacnetServer(EmulatedBuilding building) {
        this(building, PREFIX, BacnetIpSettings.DEFAULT_PORT, 0);
    }

    /** @param prefix first three parts of the devices' addresses, with the dot: {@code 127.0.1.} */
    public BacnetServer(EmulatedBuilding building, String prefix, int port) {
        this(building, prefix, port, 0);
    }

    /** @param records that a device keeps of each of its numbers, one at each turn of the model; 0 for none */
    BacnetServer(EmulatedBuilding building, String prefix, int port, int records) {
        this.building = building;
        this.records = records;
        this.prefix = prefix;
        this.port = port;
    }

    /** @throws BindException where one of the addresses is taken, most likely by another emulator */
    @Override
    public void start() throws Exception {
        try {
            open();
        } catch (BACnetException e) {
            close();
            if (e.getCause() instanceof BindException taken) {
                throw (BindException) new BindException(e.getMessage()).initCause(taken);
            }
            throw e;
        }
        building.onTick(this::tick);
    }

    private void open() throws Exception {
        for (EmulatedDevice device : building.devices()) {
            var settings = new BacnetIpSettings(prefix + device.host(), BROADCAST, port, 0);
            var served = new ServedDevice(building, device, settings, records);
            served.start();
            devices.add(served);
        }
    }

    /** How many have entered themselves for the events of a device, to see whether they leave again; 0 where it sends none. */
    public int recipients(int instance) {
        return devices.stream()
                .filter(device -> device.instance() == instance)
                .mapToInt(ServedDevice::recipients)
                .sum();
    }

    /** Leaves the model's thread at once; where publishing lags behind, ticks merge. */
    private void tick() {
        if (!publisher.isShutdown() && due.compareAndSet(false, true)) {
            publisher.execute(this::publish);
        }
    }

    private void publish() {
        due.set(false);
        double[] snapshot = building.snapshot();
        for (ServedDevice device : devices) {
            try {
                device.publish(snapshot);
            } catch (RuntimeException e) {
                // One broken device must not silence the others.
                LOG.warn("A BACnet device could not show its values", e);
            }
        }
    }

    @Override
    public void close() {
        publisher.shutdown();
        // All at once, as after a power failure: ending them one by one takes a while.
        devices.forEach(ServedDevice::silence);
        devices.forEach(ServedDevice::stop);
    }
}
