package io.plenum.alarm;

import io.plenum.point.ControllerEvent;
import io.plenum.point.PointId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Alarms that controllers have reported themselves, with what the controllers have said. */
public interface ControllerAlarms {

    /** The last word of the controllers on each of their alarms, by ours; those that a rule of ours has found are left out. */
    Map<Long, List<ControllerEvent>> reported(Collection<Long> alarms);

    /** The living alarms that a controller has reported at a point. */
    List<Alarm> at(PointId point);

    /** Writes a line into the history of an alarm, also of one that is over. */
    void note(long alarm, AlarmEvent.Kind kind, String who, String detail);
}
