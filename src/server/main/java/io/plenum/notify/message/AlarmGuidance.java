package io.plenum.notify.message;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.rule.AlarmRule;
import io.plenum.alarm.rule.AlarmRules;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the site has written down to check. */
@Component
class AlarmGuidance {

    private final ObjectProvider<AlarmRules> rules;

    AlarmGuidance(ObjectProvider<AlarmRules> rules) {
        this.rules = rules;
    }

    /** Empty where nothing was written. */
    String of(Alarm alarm) {
        AlarmRules present = rules.getIfAvailable();
        AlarmRule rule = present == null ? null : present.find(alarm.rule());
        return rule == null ? "" : rule.advice();
    }
}
