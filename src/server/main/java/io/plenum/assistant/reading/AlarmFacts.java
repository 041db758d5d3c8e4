package io.plenum.assistant.reading;

import io.plenum.alarm.Alarm;
import io.plenum.assistant.tool.ToolRow;
import org.springframework.context.i18n.LocaleContextHolder;

/** Alarms as assistants read them. */
final class AlarmFacts {

    private AlarmFacts() {}

    static ToolRow row(Alarm alarm) {
        return new ToolRow()
                .with("alarm", alarm.id())
                .name("headline", alarm.headline(LocaleContextHolder.getLocale()))
                .with("priority", alarm.priority().name())
                .with("state", alarm.state().name())
                .with("holds_now", alarm.condition())
                .with("point", alarm.pointKey())
                .with("owner", alarm.owner())
                .with("floor", alarm.floor())
                .with("raised", alarm.raised())
                .with("returned", alarm.returned())
                .with("closed", alarm.closed())
                .name("acknowledged_by", alarm.acknowledgedBy())
                .name("assignee", alarm.assignee())
                .with("shelved_until", alarm.shelvedUntil())
                .with("value", alarm.value())
                .with("limit", alarm.limit())
                .with("folded_beneath_alarm", alarm.cause());
    }
}
