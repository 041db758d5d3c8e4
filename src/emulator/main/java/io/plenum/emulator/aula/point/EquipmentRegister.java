package io.plenum.emulator.aula.point;

import io.plenum.emulator.EmulatedDevice;
import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.EmulatedUnit;
import io.plenum.emulator.PointAddress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** The register in which the building's parts enter their equipment and points while the building is put together. */
public final class EquipmentRegister {

    /** @param floor on whose plan it is drawn; empty for none */
    public record Entry(
            String key,
            String name,
            String brickClass,
            String system,
            String space,
            String floor,
            List<String> feeds) {}

    public final List<EmulatedDevice> devices = new ArrayList<>();
    public final List<Entry> equipment = new ArrayList<>();
    public final List<EmulatedPoint> points = new ArrayList<>();
    public final List<DoubleSupplier> values = new ArrayList<>();
    public final List<@Nullable CommandableValue> settings = new ArrayList<>();
    /** Indices of what is measured; everything else is calculated, commanded or a state. */
    public final BitSet measured = new BitSet();

    /** The values at present, by index. */
    public double[] present() {
        return values.stream().mapToDouble(DoubleSupplier::getAsDouble).toArray();
    }

    public void machine(
            String key, String name, String brickClass, String system, String space, String floor, String... feeds) {
        equipment.add(new Entry(key, name, brickClass, system, space, floor, List.of(feeds)));
    }

    public Controller device(int instance, int host, String name, String model) {
        devices.add(new EmulatedDevice(instance, host, name, model));
        return new Controller(instance, "");
    }

    public Controller opcUa(String folder) {
        return new Controller(0, folder);
    }

    /** A controller on which points are placed: a BACnet device, or a folder of the OPC UA server. */
    public final class Controller {

        private final int device;
        private final String folder;
        private final Map<String, Integer> used = new HashMap<>();

        private Controller(int device, String folder) {
            this.device = device;
            this.folder = folder;
        }

        public void sensor(
                String key, String name, String brick, EmulatedUnit unit, double increment, DoubleSupplier value) {
            measured.set(points.size());
            add("analog-input", key, name, brick, EmulatedPoint.Kind.NUMERIC, unit, List.of(), increment, value, null);
        }

        public void output(
                String key, String name, String brick, EmulatedUnit unit, double increment, CommandableValue setting) {
            add(
                    "analog-output",
                    key,
                    name,
                    brick,
                    EmulatedPoint.Kind.NUMERIC,
                    unit,
                    List.of(),
                    increment,
                    setting::value,
                    setting);
        }

        /** A calculated value that nobody writes. */
        public void value(
                String key, String name, String brick, EmulatedUnit unit, double increment, DoubleSupplier value) {
            add("analog-value", key, name, brick, EmulatedPoint.Kind.NUMERIC, unit, List.of(), increment, value, null);
        }

        public void setpoint(
                String key, String name, String brick, EmulatedUnit unit, double increment, CommandableValue setting) {
            add(
                    "analog-value",
                    key,
                    name,
                    brick,
                    EmulatedPoint.Kind.NUMERIC,
                    unit,
                    List.of(),
                    increment,
                    setting::value,
                    setting);
        }

        public void status(String key, String name, String brick, String off, String on, BooleanSupplier value) {
            add(
                    "binary-input",
                    key,
                    name,
                    brick,
                    EmulatedPoint.Kind.BINARY,
                    EmulatedUnit.NONE,
                    List.of(off, on),
                    1,
                    () -> value.getAsBoolean() ? 1 : 0,
                    null);
        }

        public void command(String key, String name, String brick, String off, String on, CommandableValue setting) {
            add(
                    "binary-output",
                    key,
                    name,
                    brick,
                    EmulatedPoint.Kind.BINARY,
                    EmulatedUnit.NONE,
                    List.of(off, on),
                    1,
                    () -> setting.on() ? 1 : 0,
                    setting);
        }

        /** @param value 1 for the first state */
        public void mode(String key, String name, String brick, List<String> states, DoubleSupplier value) {
            add(
                    "multi-state-value",
                    key,
                    name,
                    brick,
                    EmulatedPoint.Kind.MULTISTATE,
                    EmulatedUnit.NONE,
                    states,
                    1,
                    value,
                    null);
        }

        private void add(
                String type,
                String key,
                String name,
                String brick,
                EmulatedPoint.Kind kind,
                EmulatedUnit unit,
                List<String> states,
                double increment,
                DoubleSupplier value,
                @Nullable CommandableValue setting) {
            PointAddress binding = device == 0
                    ? new PointAddress.OpcUa(folder + "/" + key)
                    : new PointAddress.Bacnet(device, type, used.merge(type, 1, Integer::sum));
            points.add(new EmulatedPoint(
                    points.size(), key, name, brick, binding, kind, unit, setting != null, states, increment));
            values.add(value);
            settings.add(setting);
        }
    }
}
