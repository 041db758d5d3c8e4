package io.plenum.assistant.reading;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmAccess;
import io.plenum.alarm.AlarmEvent;
import io.plenum.assistant.tool.AssistantTool;
import io.plenum.assistant.tool.ToolAnswer;
import io.plenum.assistant.tool.ToolArguments;
import io.plenum.assistant.tool.ToolDescription;
import io.plenum.assistant.tool.ToolRow;
import io.plenum.assistant.tool.ToolSchema;
import io.plenum.web.RequestProblem;
import org.springframework.stereotype.Component;

/** One alarm with its history. */
@Component
class ReadAlarm implements AssistantTool {

    private static final ToolDescription DESCRIPTION = ToolDescription.reading(
            "read_alarm",
            "One alarm with its history",
            "One alarm, with the message of its controller and what people have done and written, the oldest first.",
            new ToolSchema().whole("alarm", 1, Long.MAX_VALUE, "Its number").required("alarm"));

    private final AlarmAccess alarms;

    ReadAlarm(AlarmAccess alarms) {
        this.alarms = alarms;
    }

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public ToolAnswer call(ToolArguments arguments) {
        long id = arguments.id("alarm");
        Alarm alarm = alarms.find(id);
        if (alarm == null) {
            throw RequestProblem.notFound(String.valueOf(id));
        }
        return ToolAnswer.of(alarms.history(id), ReadAlarm::row)
                .about(new ToolRow()
                        .with("alarm", AlarmFacts.row(alarm))
                        .words("message_of_controller", alarm.message()));
    }

    private static ToolRow row(AlarmEvent event) {
        return new ToolRow()
                .with("time", event.time())
                .with("what", event.kind().name())
                .name("who", event.who())
                .words("detail", event.detail());
    }
}
