/** Work orders: what somebody has to do in the building, from an alarm, a finding, a recommendation or a person. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "alarm",
            "alarm :: *",
            "fault",
            "fault :: *",
            "recommendation",
            "recommendation :: estimate",
            "point",
            "point :: *",
            "site",
            "site :: *",
            "access",
            "audit",
            "web",
            "search",
            "uikit"
        })
package io.plenum.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
