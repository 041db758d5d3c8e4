package io.plenum.emulator.aula.point;

/** A value that the building's control decides unless somebody has commanded it, or holds it by hand at the machine itself. */
public final class CommandableValue {

    private volatile double automatic;
    private volatile double command = Double.NaN;
    private volatile double hand = Double.NaN;

    public CommandableValue(double automatic) {
        this.automatic = automatic;
    }

    public void decide(double value) {
        automatic = value;
    }

    public void command(double value) {
        command = value;
    }

    public void relinquish() {
        command = Double.NaN;
    }

    /** Whatever anybody commands. */
    public void hold(double value) {
        hand = value;
    }

    public void letGo() {
        hand = Double.NaN;
    }

    public boolean byHand() {
        return !Double.isNaN(hand);
    }

    public double value() {
        double held = hand;
        double commanded = command;
        return !Double.isNaN(held) ? held : Double.isNaN(commanded) ? automatic : commanded;
    }

    public boolean on() {
        return value() >= 0.5;
    }
}
