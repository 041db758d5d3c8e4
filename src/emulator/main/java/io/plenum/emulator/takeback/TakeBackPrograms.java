package io.plenum.emulator.takeback;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** All who take one point back, as they are set at present. */
public final class TakeBackPrograms {

    private final List<TakeBackProgram> running = new ArrayList<>();

    /** @param wanted those of the point; one that is set anew begins anew */
    public void step(List<TakeBack> wanted, ZonedDateTime now, EmulatedSlots slots) {
        if (wanted.isEmpty() && running.isEmpty()) {
            return;
        }
        running.removeIf(program -> !wanted.contains(program.how()));
        wanted.stream()
                .filter(how ->
                        running.stream().noneMatch(program -> program.how().equals(how)))
                .forEach(how -> running.add(new TakeBackProgram(how)));
        running.forEach(program -> program.step(now, slots));
    }
}
