package io.plenum.site.brick;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What classes of ASHRAE 223P are in Brick. */
final class Ashrae223Classes {

    /** What lies between two connection points. */
    static final Set<String> CONNECTIONS = Set.of("Connection", "Duct", "Pipe", "Conductor", "Junction", "TJunction");

    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("PhysicalSpace", "Room"),
            Map.entry("Zone", "HVAC_Zone"),
            Map.entry("DomainSpace", "HVAC_Zone"),
            Map.entry("System", "System"),
            Map.entry("Equipment", "Equipment"),
            Map.entry("TerminalUnit", "Terminal_Unit"),
            Map.entry("SingleDuctTerminal", "Variable_Air_Volume_Box"),
            Map.entry("DualDuctTerminal", "Variable_Air_Volume_Box"),
            Map.entry("FanPoweredTerminal", "Variable_Air_Volume_Box"),
            Map.entry("AirHandlingUnit", "Air_Handling_Unit"),
            Map.entry("MotorizedDamper", "Damper"),
            Map.entry("MotorizedValve", "Valve"),
            Map.entry("TwoWayValve", "Valve"),
            Map.entry("ThreeWayValve", "Valve"),
            Map.entry("ElectricMeter", "Electrical_Meter"));

    private static final Map<String, String> QUANTITIES = Map.ofEntries(
            Map.entry("VolumeFlowRate", "Flow"),
            Map.entry("MassFlowRate", "Flow"),
            Map.entry("RelativeHumidity", "Relative_Humidity"),
            Map.entry("StaticPressure", "Static_Pressure"),
            Map.entry("PressureDifference", "Differential_Pressure"),
            Map.entry("DifferentialPressure", "Differential_Pressure"),
            Map.entry("ElectricPower", "Electric_Power"),
            Map.entry("ActivePower", "Electric_Power"),
            Map.entry("ElectricEnergy", "Electric_Energy"),
            Map.entry("RotationalVelocity", "Speed"),
            Map.entry("DimensionlessRatio", "Position"));

    private Ashrae223Classes() {}

    /** Null for a class that is no thing of a building, or a property. */
    static @Nullable String of(String type) {
        String known = CLASSES.get(type);
        if (known != null) {
            return known;
        }
        if (CONNECTIONS.contains(type) || type.matches(".*(Property|ConnectionPoint|Reference|Medium|Role).*")) {
            return null;
        }
        String name = ClassName.inBrickStyle(type);
        return ClassName.isKnown(name) && EntityRole.ofClass(name) == EntityRole.EQUIPMENT ? name : null;
    }

    /** Null where the class is that of nothing that has a value of its own. */
    static @Nullable String point(String type, String quantity, String medium) {
        boolean acts = type.endsWith("ActuatableProperty");
        if (!acts && !type.endsWith("ObservableProperty")) {
            return null;
        }
        boolean states = type.startsWith("Enumerated");
        String function = acts ? "Command" : states ? "Status" : "Sensor";
        String measured = QUANTITIES.getOrDefault(quantity, ClassName.inBrickStyle(quantity));
        String flowing = medium.contains("Air") ? "Air_" : medium.contains("Water") ? "Water_" : "";
        String name = flowing + measured + "_" + function;
        boolean setpoint = acts
                && (measured.endsWith("Temperature") || measured.endsWith("Pressure") || measured.endsWith("Humidity"));
        name = setpoint ? name.replace("_Command", "_Setpoint") : name;
        return !measured.isEmpty() && ClassName.isKnown(name) ? name : function;
    }
}
