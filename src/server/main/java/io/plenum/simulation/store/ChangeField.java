package io.plenum.simulation.store;

/**
 * One number of a change, with the bounds within which it is tried.
 *
 * @param name as the change has it
 * @param low and high bounds, in the change's own unit; hours of the day where it is a time
 * @param preset what is proposed
 * @param unit of what people read; empty for a time or a count
 * @param scale from the change's own unit to that: 100 where a factor is read as per cent
 * @param step of what people read
 */
public record ChangeField(String name, double low, double high, double preset, String unit, double scale, double step) {

    static ChangeField number(String name, double low, double high, double preset, String unit, double step) {
        return new ChangeField(name, low, high, preset, unit, 1, step);
    }

    static ChangeField percent(String name, double low, double high, double preset) {
        return new ChangeField(name, low, high, preset, "%", 100, 5);
    }

    static ChangeField count(String name, double low, double high, double preset) {
        return new ChangeField(name, low, high, preset, "", 1, 1);
    }

    static ChangeField time(String name, double preset) {
        return new ChangeField(name, 0, 24, preset, "time", 1, 0.25);
    }

    public boolean isTime() {
        return unit.equals("time");
    }

    boolean allows(double value) {
        return value >= low && value <= high;
    }
}
