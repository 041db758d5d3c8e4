package io.plenum.energy.meter;

/**
 * What a register showed.
 *
 * @param time epoch milliseconds
 * @param value in the register's unit
 * @param heard whether its point was heard all the time since the reading before
 */
record RegisterReading(long time, double value, boolean heard) {}
