package io.plenum.bacnet;

import io.plenum.emulator.EmulatedPoint.Kind;
import io.plenum.emulator.PointAddress;
import io.plenum.emulator.TestBuilding;
import io.plenum.emulator.bacnet.BacnetServer;

/** A device with intrinsic reporting: its first analog input is a filter's pressure drop, which has limits, the second has none. */
final class AlarmingDevice implements AutoCloseable {

    final TestBuilding building = new TestBuilding();
    private final int instance;
    private final int filter;
    private final BacnetServer server;

    /** @param host last part of its address */
    AlarmingDevice(int instance, int host) throws Exception {
        this(instance, host, 0);
    }

    /** @param drop from the beginning, Pa */
    AlarmingDevice(int instance, int host, double drop) throws Exception {
        this.instance = instance;
        building.device(instance, host);
        filter = building.point(
                "filter",
                "Filter_Differential_Pressure_Sensor",
                new PointAddress.Bacnet(instance, "analog-input", 0),
                Kind.NUMERIC,
                false);
        building.point(
                "supply",
                "Supply_Air_Temperature_Sensor",
                new PointAddress.Bacnet(instance, "analog-input", 1),
                Kind.NUMERIC,
                false);
        building.set(filter, drop);
        server = new BacnetServer(building, "127.0.79.", OddPeer.PORT);
        server.start();
    }

    void drop(double pascals) {
        building.set(filter, pascals);
        building.tick();
    }

    int recipients() {
        return server.recipients(instance);
    }

    @Override
    public void close() {
        server.close();
    }
}
