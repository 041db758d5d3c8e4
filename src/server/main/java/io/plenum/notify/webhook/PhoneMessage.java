package io.plenum.notify.webhook;

import io.plenum.alarm.Alarm;

/**
 * An alarm for the phone of one person.
 *
 * @param id stays the same for the same thing: it is put in once
 * @param recipient id of the recipient
 * @param person account, or name
 * @param phone E.164
 * @param language ISO 639 code
 * @param over whether the alarm is back to normal
 * @param escalated whether those before have not acknowledged
 * @param more how many other alarms there are of which no message tells
 */
public record PhoneMessage(
        long id,
        long recipient,
        String person,
        String phone,
        String language,
        Alarm alarm,
        boolean over,
        boolean escalated,
        int more) {}
