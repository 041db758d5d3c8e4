package io.plenum.emulator.aula;

import io.plenum.emulator.aula.fault.InjectedFaults;
import io.plenum.emulator.aula.point.CommandableValue;
import io.plenum.emulator.aula.point.EquipmentRegister;
import io.plenum.emulator.aula.room.Occupants;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/** Doors, intrusion zones, cameras, the fire panel and the lifts: what the security desk sees. */
final class SecuritySystems {

    private static final List<String> DOORS = List.of(
            "0-01 Main entrance space-0-11",
            "0-02 Delivery space-0-07",
            "0-03 Stair A space-0-03",
            "0-04 Stair B space-0-10",
            "0-05 Plant room space-0-01",
            "1-01 Stair A space-1-02",
            "1-02 Stair B space-1-07",
            "2-01 Stair A space-2-03",
            "2-02 Stair B space-2-10",
            "2-03 Server room space-2-06",
            "3-01 Stair A space-3-03",
            "3-02 Stair B space-3-09");
    private static final List<String> CAMERAS = List.of(
            "0-01 space-0-11",
            "0-02 space-0-09",
            "0-03 space-0-07",
            "1-01 space-1-09",
            "2-01 space-2-11",
            "3-01 space-3-10",
            "0-04 space-0-01",
            "2-02 space-2-06");

    private final long seed;
    private final InjectedFaults faults;
    private final boolean[] open = new boolean[DOORS.size()];
    private final CommandableValue[] armed = {
        new CommandableValue(0), new CommandableValue(0), new CommandableValue(0), new CommandableValue(0)
    };
    private final CommandableValue[] unlocked = new CommandableValue[DOORS.size()];
    private final int[] lift = {1, 1};
    private final boolean[] moving = new boolean[2];
    private final double[] held = new double[DOORS.size()];
    double liftPower;

    SecuritySystems(long seed, InjectedFaults faults) {
        this.seed = seed;
        this.faults = faults;
        for (int i = 0; i < unlocked.length; i++) {
            unlocked[i] = new CommandableValue(0);
        }
    }

    void step(double seconds, ZonedDateTime local, int peopleInside) {
        double hour = local.toLocalTime().toSecondOfDay() / 3600.0;
        boolean night = peopleInside == 0
                && (hour > 21.5 || hour < 5 || local.getDayOfWeek().getValue() > 5);
        long slot = local.toEpochSecond() / 12;
        double busy = Math.min(1, peopleInside / 120.0);
        for (int i = 0; i < open.length; i++) {
            double traffic = (i == 0 ? 0.6 : 0.12) * busy;
            open[i] = isHeld(i) || Occupants.unit(seed, 7000 + i, slot, 1) < traffic;
            held[i] = open[i] ? held[i] + seconds : 0;
            unlocked[i].decide(
                    i == 0 && hour > 7 && hour < 18.5 && local.getDayOfWeek().getValue() <= 5 ? 1 : 0);
        }
        for (CommandableValue zone : armed) {
            zone.decide(night ? 1 : 0);
        }
        liftPower = 0.4;
        for (int i = 0; i < 2; i++) {
            long trip = local.toEpochSecond() / 20 + 7L * i;
            moving[i] = Occupants.unit(seed, 8000 + i, trip, 1) < 0.45 * busy;
            lift[i] = moving[i] ? 1 + (int) (4 * Occupants.unit(seed, 8000 + i, trip, 2)) : lift[i];
            liftPower += moving[i] ? 5.5 : 0;
        }
    }

    private boolean isHeld(int door) {
        return faults.has("door-" + DOORS.get(door).substring(0, 4), InjectedFaults.DOOR_HELD);
    }

    void register(
            EquipmentRegister register,
            EquipmentRegister.Controller doors,
            EquipmentRegister.Controller zones,
            EquipmentRegister.Controller cameras,
            EquipmentRegister.Controller fire,
            EquipmentRegister.Controller lifts) {
        doors(register, doors);
        for (int f = 0; f < 4; f++) {
            CommandableValue zone = armed[f];
            String key = "intrusion-zone-" + f;
            String name = "Intrusion zone floor " + f;
            register.machine(
                    key, name, "Intrusion_Detection_Equipment", "security", "space-" + f + corridor(f), "floor-" + f);
            zones.command(key + "/armed", name + " armed", "On_Off_Command", "disarmed", "armed", zone);
            zones.status(
                    key + "/alarm",
                    name + " alarm",
                    "Alarm",
                    "normal",
                    "alarm",
                    () -> faults.has(key, InjectedFaults.INTRUSION));
        }
        for (String camera : CAMERAS) {
            String[] part = camera.split(" ");
            String key = "camera-" + part[0];
            String name = "Camera " + part[0];
            register.machine(key, name, "Camera", "security", part[1], "floor-" + part[0].charAt(0));
            cameras.status(key + "/recording", name + " recording", "On_Off_Status", "off", "recording", () -> true);
            cameras.status(key + "/fault", name + " fault", "Fault_Status", "normal", "fault", () -> false);
        }
        register.machine("fire-panel", "Fire panel", "Fire_Control_Panel", "security", "space-0-06", "floor-0");
        fire.status("fire-panel/alarm", "Fire alarm", "Fire_Alarm", "normal", "alarm", () -> false);
        fire.status(
                "fire-panel/fault",
                "Fire panel fault",
                "Fault_Status",
                "normal",
                "fault",
                () -> faults.has("fire-panel", InjectedFaults.PANEL_FAULT));
        fire.mode(
                "fire-panel/mode",
                "Fire panel mode",
                "Operating_Mode_Status",
                List.of("normal", "test", "disabled"),
                () -> 1);
        for (int i = 0; i < 2; i++) {
            int l = i;
            String key = "lift-" + (i + 1);
            String name = "Lift " + (i + 1);
            register.machine(key, name, "Elevator", "transport", "space-0-04", "floor-0");
            lifts.mode(
                    key + "/floor",
                    name + " floor",
                    "Status",
                    List.of("ground", "first", "second", "third"),
                    () -> lift[l]);
            lifts.status(key + "/moving", name + " moving", "On_Off_Status", "standing", "moving", () -> moving[l]);
            lifts.status(key + "/fault", name + " fault", "Fault_Status", "normal", "fault", () -> false);
        }
    }

    private static String corridor(int floor) {
        return List.of("-11", "-09", "-11", "-10").get(floor);
    }

    private void doors(EquipmentRegister register, EquipmentRegister.Controller controller) {
        for (int i = 0; i < DOORS.size(); i++) {
            int d = i;
            String[] part = DOORS.get(i).split(" ");
            String number = part[0];
            String key = "door-" + number;
            String space = part[part.length - 1];
            String name =
                    String.join(" ", List.of(part).subList(1, part.length - 1)).toLowerCase(Locale.ROOT);
            String title = "Door " + number + " " + name;
            register.machine(key, title, "Access_Reader", "security", space, "floor-" + number.charAt(0));
            controller.status(key + "/open", title + " open", "Status", "closed", "open", () -> open[d]);
            controller.status(key + "/held", title + " held open", "Alarm", "normal", "held", () -> held[d] > 60);
            controller.command(
                    key + "/unlocked", title + " unlocked", "On_Off_Command", "locked", "unlocked", unlocked[i]);
        }
    }
}
