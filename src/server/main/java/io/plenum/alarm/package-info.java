/** Alarms after ISA-18.2: rules, their evaluation on each sample, the life of each alarm, and its cause. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "site",
            "site :: *",
            "trend",
            "trend :: *",
            "twin",
            "web",
            "web :: language",
            "search",
            "access",
            "audit",
            "uikit",
            "database"
        })
package io.plenum.alarm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
