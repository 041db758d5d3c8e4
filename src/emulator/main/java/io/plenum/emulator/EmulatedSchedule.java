package io.plenum.emulator;

/**
 * When a command is given by a schedule, as the model runs at present; the controller of the command holds it. It knows no holidays.
 *
 * @param point index of the command, which is 1 while the schedule runs
 * @param start hour of the day, local time
 * @param end hour of the day
 * @param days that it runs, counted from Monday
 * @param running whether it runs now
 */
public record EmulatedSchedule(int point, double start, double end, int days, boolean running) {}
