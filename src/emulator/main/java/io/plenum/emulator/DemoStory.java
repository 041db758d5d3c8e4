package io.plenum.emulator;

import io.plenum.emulator.aula.AulaHouse;
import io.plenum.emulator.aula.fault.InjectedFaults;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What happens in the demo's first minutes, once somebody looks: a reheat valve sticks open, a fan does not start any more, a room's
 * people turn their knob down, six cars charge at once. The building's controllers tell of it, and nobody else does.
 */
final class DemoStory {

    private static final String WARM_ROOM = "vav-1-11";
    private static final String UNIT = "ahu-2";
    private static final String DOOR = "door-0-02";

    private static final List<Step> STEPS = List.of(
            new Step(0, DemoStory::clear),
            new Step(45, house -> house.faults().set(WARM_ROOM, InjectedFaults.LEAKING_VALVE, 0.95)),
            new Step(90, house -> house.faults().set(UNIT, InjectedFaults.FAILED_FAN, 1)),
            new Step(120, house -> house.faults().set(DOOR, InjectedFaults.DOOR_HELD, 1)),
            new Step(150, house -> house.happenings().adjust(WARM_ROOM, -3)),
            new Step(180, house -> house.happenings().chargeAtOnce(14)),
            new Step(600, house -> house.faults().clear(DOOR, InjectedFaults.DOOR_HELD)),
            new Step(1500, house -> house.faults().clear(UNIT, InjectedFaults.FAILED_FAN)));

    private final AulaHouse building;
    private @Nullable Instant began;
    private int told;

    /** @param after seconds since somebody looks */
    private record Step(long after, Consumer<AulaHouse> happens) {}

    DemoStory(AulaHouse building) {
        this.building = building;
    }

    private static void clear(AulaHouse house) {
        house.faults().clear(WARM_ROOM, InjectedFaults.LEAKING_VALVE);
        house.faults().clear(UNIT, InjectedFaults.FAILED_FAN);
        house.faults().clear(DOOR, InjectedFaults.DOOR_HELD);
    }

    /** {@code POST} begins it, anew where it has begun before; anything else only asks how far it is. */
    synchronized Map<String, Integer> asked(String method) {
        if (method.equals("POST")) {
            began = building.now();
            told = 0;
        }
        return Map.of("happened", told);
    }

    /** With each tick. */
    synchronized void step() {
        Instant start = began;
        if (start == null) {
            return;
        }
        long seconds = Duration.between(start, building.now()).toSeconds();
        while (told < STEPS.size() && STEPS.get(told).after() <= seconds) {
            STEPS.get(told).happens().accept(building);
            told++;
        }
    }
}
