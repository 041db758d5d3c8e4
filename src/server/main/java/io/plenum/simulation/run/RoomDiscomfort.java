package io.plenum.simulation.run;

import io.plenum.recommendation.estimate.building.RoomModel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Kelvin hours outside 20 to 26 °C in one room while people are there. A simulated room stays on its set point and a real one around it: so the
 * room is as measured, and only what two simulations differ by is added.
 */
final class RoomDiscomfort {

    private static final double COLDEST = 20;
    private static final double WARMEST = 26;

    private final RoomModel room;
    private final double hours;
    private final double @Nullable [] own;
    private final double @Nullable [] today;
    private final double @Nullable [] changed;

    RoomDiscomfort(ScenarioRun run, RoomModel room) {
        this.room = room;
        hours = run.building.hours();
        own = run.own.zones.get(room.space);
        today = run.today.zones.get(room.space);
        changed = run.changed.zones.get(room.space);
    }

    boolean known() {
        return own != null && today != null && changed != null;
    }

    String space() {
        return room.space;
    }

    /** °C by step. */
    double[] temperatures() {
        double[] all = new double[room.zone.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = temperature(Objects.requireNonNull(changed), i);
        }
        return all;
    }

    double today() {
        return sum(today, 0);
    }

    double changed() {
        return sum(changed, 0);
    }

    /** How much more the change would do if every room were so many kelvin nearer to where it is uncomfortable. */
    double nearness(double kelvin) {
        return sum(changed, kelvin) - sum(today, kelvin) - changed() + today();
    }

    /** °C at the end of a step. */
    private double temperature(double[] simulated, int step) {
        return room.zone[step] + simulated[step] - Objects.requireNonNull(own)[step];
    }

    private double sum(double @Nullable [] simulated, double margin) {
        double sum = 0;
        double[] present = room.present;
        for (int i = 1; simulated != null && present != null && i < simulated.length; i++) {
            double zone = temperature(simulated, i);
            double share = Double.isFinite(present[i]) ? present[i] : 0;
            sum += share * Math.max(0, margin + Math.max(COLDEST - zone, zone - WARMEST)) * hours;
        }
        return sum;
    }
}
