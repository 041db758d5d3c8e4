package io.plenum.emulator.aula;

import io.plenum.emulator.Binding;
import io.plenum.emulator.EmulatedDevice;
import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.EmulatedUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** The register in which the building's parts enter their equipment and points while the house is put together. */
final class Plan {

    /** @param floor on whose plan it is drawn; empty for none */
    record Machine(
            String key,
            String name,
            String brickClass,
            String system,
            String space,
            String floor,
            List<String> feeds) {}

    final List<EmulatedDevice> devices = new ArrayList<>();
    final List<Machine> machines = new ArrayList<>();
    final List<EmulatedPoint> points = new ArrayList<>();
    final List<DoubleSupplier> values = new ArrayList<>();
    final List<@Nullable Setting> settings = new ArrayList<>();

    void machine(
            String key, String name, String brickClass, String system, String space, String floor, String... feeds) {
        machines.add(new Machine(key, name, brickClass, system, space, floor, List.of(feeds)));
    }

    Panel device(int instance, int host, String name, String model) {
        devices.add(new EmulatedDevice(instance, host, name, model));
        return new Panel(instance, "");
    }

    Panel opcUa(String folder) {
        return new Panel(0, folder);
    }

    /** A controller on which points are placed: a BACnet device, or a folder of the OPC UA server. */
    final class Panel {

        private final int device;
        private final String folder;
        private final Map<String, Integer> used = new HashMap<>();

        private Panel(int device, String folder) {
            this.device = device;
            this.folder = folder;
        }

        void sensor(String key, String name, String brick, EmulatedUnit unit, double increment, DoubleSupplier value) {
            add("analog-input", key, name, brick, EmulatedPoint.Kind.NUMERIC, unit, List.of(), increment, value, null);
        }

        void output(String key, String name, String brick, EmulatedUnit unit, double increment, Setting setting) {
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
        void value(String key, String name, String brick, EmulatedUnit unit, double increment, DoubleSupplier value) {
            add("analog-value", key, name, brick, EmulatedPoint.Kind.NUMERIC, unit, List.of(), increment, value, null);
        }

        void setpoint(String key, String name, String brick, EmulatedUnit unit, double increment, Setting setting) {
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

        void status(String key, String name, String brick, String off, String on, BooleanSupplier value) {
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

        void command(String key, String name, String brick, String off, String on, Setting setting) {
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
        void mode(String key, String name, String brick, List<String> states, DoubleSupplier value) {
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
                @Nullable Setting setting) {
            Binding binding = device == 0
                    ? new Binding.OpcUaNode(folder + "/" + key)
                    : new Binding.BacnetObject(device, type, used.merge(type, 1, Integer::sum));
            points.add(new EmulatedPoint(
                    points.size(), key, name, brick, binding, kind, unit, setting != null, states, increment));
            values.add(value);
            settings.add(setting);
        }
    }
}
