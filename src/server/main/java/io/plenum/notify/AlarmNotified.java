package io.plenum.notify;

import io.plenum.alarm.Alarm;

/**
 * Somebody is to know of an alarm now: it has settled, and their quiet hours are over. Published to plain listeners within the transaction
 * that notes it; what a listener writes is kept or lost with it.
 *
 * @param id stays the same for the same thing
 * @param account that of the recipient
 */
public record AlarmNotified(long id, String account, Alarm alarm, PendingNotifications.Reason reason) {}
