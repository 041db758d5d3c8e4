package io.plenum.emulator.aula;

/** A value that the building's control decides unless somebody has commanded it. */
final class Setting {

    private volatile double automatic;
    private volatile double manual = Double.NaN;

    Setting(double automatic) {
        this.automatic = automatic;
    }

    void decide(double value) {
        automatic = value;
    }

    void command(double value) {
        manual = value;
    }

    void relinquish() {
        manual = Double.NaN;
    }

    boolean commanded() {
        return !Double.isNaN(manual);
    }

    double value() {
        double command = manual;
        return Double.isNaN(command) ? automatic : command;
    }

    boolean on() {
        return value() >= 0.5;
    }
}
