/** Alarms that controllers have reported: acknowledged or shelved here they are at the controller too, and the other way round. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "link",
            "link :: *",
            "gateway",
            "connector",
            "alarm",
            "audit",
            "database"
        })
package io.plenum.acknowledgement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
