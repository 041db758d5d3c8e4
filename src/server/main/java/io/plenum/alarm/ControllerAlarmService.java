package io.plenum.alarm;

import io.plenum.alarm.correlation.AlarmType;
import io.plenum.alarm.state.ActiveAlarm;
import io.plenum.alarm.state.AlarmCommands;
import io.plenum.alarm.store.AlarmHistory;
import io.plenum.alarm.store.ReportedEvents;
import io.plenum.point.ControllerEvent;
import io.plenum.point.PointId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Alarms that controllers have reported, for whoever acknowledges them there. */
@Service
class ControllerAlarmService implements ControllerAlarms {

    private final AlarmCommands commands;
    private final AlarmHistory history;
    private final ReportedEvents events;
    private final Clock clock;

    ControllerAlarmService(AlarmCommands commands, AlarmHistory history, ReportedEvents events, Clock clock) {
        this.commands = commands;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Map<Long, List<ControllerEvent>> reported(Collection<Long> alarms) {
        return alarms.isEmpty() ? Map.of() : events.of(alarms);
    }

    @Override
    public List<Alarm> at(PointId point) {
        return commands.activeAlarms().entries().stream()
                .filter(entry -> entry.nature() == AlarmType.REPORTED)
                .map(entry -> commands.find(entry.id()))
                .filter(java.util.Objects::nonNull)
                .map(ActiveAlarm::alarm)
                .filter(alarm -> alarm.point().equals(point))
                .toList();
    }

    @Override
    public void note(long alarm, AlarmEvent.Kind kind, String who, String detail) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        commands.change(List.of(), draft -> {
            ActiveAlarm entry = draft.find(alarm);
            ActiveAlarm known = entry == null ? over(alarm) : entry;
            if (known != null) {
                draft.record(known, now, kind, who, detail);
            }
        });
    }

    private @Nullable ActiveAlarm over(long id) {
        Alarm alarm = history.find(id);
        return alarm == null ? null : ActiveAlarm.of(alarm, AlarmType.REPORTED, false, null);
    }
}
