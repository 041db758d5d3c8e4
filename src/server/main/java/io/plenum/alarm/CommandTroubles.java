package io.plenum.alarm;

import io.plenum.point.PointId;
import java.util.Map;

/** Is told what goes wrong with the commands that Plenum itself gives to points; rules make alarms of it. */
public interface CommandTroubles {

    /** What goes wrong. */
    enum Trouble {
        /** A schedule has not done what was due. */
        SCHEDULE_MISSED,
        /** An override stands though it should have ended. */
        OVERRIDE_STAYS
    }

    /**
     * Takes all troubles of one kind that stand now, and what they are in the language of the server; what is not among them is over.
     * Returns at once. To be said again each minute: it is not kept over a restart.
     *
     * @param messages by the point that was to be commanded; points that are not writable raise no alarm
     */
    void standing(Trouble trouble, Map<PointId, String> messages);
}
