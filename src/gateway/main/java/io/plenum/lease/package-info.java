/**
 * Leases of commands: what the server has had written at a controller is released at its end by the gateway itself, whatever has become of
 * the server, of the link or of this process. Beside them orders to give schedules of controllers other weeks and exceptions. The only caller of
 * {@link io.plenum.link.command.CommandWriter} and {@link io.plenum.link.schedule.ScheduleWriter}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "link",
            "link :: command",
            "link :: schedule",
            "link :: wire",
            "link :: proto"
        })
package io.plenum.lease;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
