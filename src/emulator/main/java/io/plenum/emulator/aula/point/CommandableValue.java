package io.plenum.emulator.aula.point;

/** A value that the building's control decides unless somebody has commanded it. */
public final class CommandableValue {

    private volatile double automatic;
    private volatile double manual = Double.NaN;

    public CommandableValue(double automatic) {
        this.automatic = automatic;
    }

    public void decide(double value) {
        automatic = value;
    }

    public void command(double value) {
        manual = value;
    }

    public void relinquish() {
        manual = Double.NaN;
    }

    public boolean commanded() {
        return !Double.isNaN(manual);
    }

    public double value() {
        double command = manual;
        return Double.isNaN(command) ? automatic : command;
    }

    public boolean on() {
        return value() >= 0.5;
    }
}
