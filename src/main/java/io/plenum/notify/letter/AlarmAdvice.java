package io.plenum.notify.letter;

import io.plenum.alarm.Alarm;
import org.springframework.stereotype.Component;

/** What the site has written down to check. */
@Component
class AlarmAdvice {

    /** Empty where nothing was written. */
    String of(Alarm alarm) {
        return "";
    }
}
