package io.plenum.modbus;

import com.ghgande.j2mod.modbus.ModbusException;
import com.ghgande.j2mod.modbus.slave.ModbusSlave;
import com.ghgande.j2mod.modbus.slave.ModbusSlaveFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Modbus server of j2mod on this machine, which can be switched off and on again at the same port. */
public final class ModbusPeer implements AutoCloseable {

    public final int port;
    private final List<MeterImage> meters = new ArrayList<>();
    private @Nullable ModbusSlave slave;

    public ModbusPeer(int... units) throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        for (int unit : units) {
            meters.add(new MeterImage(unit));
        }
        start();
    }

    public MeterImage meter(int unit) {
        return meters.stream()
                .filter(meter -> meter.getUnitID() == unit)
                .findFirst()
                .orElseThrow();
    }

    void start() {
        try {
            ModbusSlave made = ModbusSlaveFactory.createTCPSlave(InetAddress.getLoopbackAddress(), port, 5, false, 0);
            meters.forEach(meter -> made.addProcessImage(meter.getUnitID(), meter));
            made.open();
            slave = made;
        } catch (ModbusException e) {
            throw new IllegalStateException(e);
        }
    }

    void stop() {
        ModbusSlave running = slave;
        slave = null;
        if (running != null) {
            ModbusSlaveFactory.close(running);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
