package io.plenum.notify.rota;

import io.plenum.alarm.Priority;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which alarms go to whom. All routes that match an alarm are followed; nobody is told twice for that.
 *
 * @param id 0 for one that is not stored yet
 * @param site only alarms of this building; null: of all
 * @param system only alarms of this system; null: of all
 * @param digestAt null: at once; else all wait for one mail a day at this time of the recipient's zone, and nothing escalates
 * @param tellReturn whether those who were told are told when it is over, too
 * @param steps in the order of escalation, at least one
 */
public record Route(
        long id,
        String name,
        boolean enabled,
        @Nullable String site,
        @Nullable String system,
        Set<Priority> priorities,
        @Nullable LocalTime digestAt,
        boolean tellReturn,
        List<Step> steps) {

    /**
     * Exactly one of recipient and rota is given.
     *
     * @param minutes until the next step is told where nobody has acknowledged
     * @param gateway id of the gateway by which the step reaches their phones as well, beside the mail; null for none
     */
    public record Step(
            @Nullable Long recipient,
            @Nullable Long rota,
            int minutes,
            @Nullable Long gateway) {

        /** By mail. */
        public Step(@Nullable Long recipient, @Nullable Long rota, int minutes) {
            this(recipient, rota, minutes, null);
        }
    }

    boolean matches(Priority priority, @Nullable String itsSite, @Nullable String itsSystem) {
        return enabled
                && priorities.contains(priority)
                && (site == null || site.equals(itsSite))
                && (system == null || system.equals(itsSystem));
    }
}
