package io.plenum.alarm.performance;

import io.plenum.alarm.Alarm;

/**
 * One alarm that came often.
 *
 * @param latest its latest occurrence in the period
 * @param share of all alarms of the period, from 0 to 1
 */
public record FrequentAlarm(Alarm latest, int count, double share) {}
