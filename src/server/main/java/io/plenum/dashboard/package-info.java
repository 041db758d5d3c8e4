/** Dashboards: pages of cards that people arrange for themselves or for all, and what screens on walls show. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "site",
            "site :: *",
            "twin",
            "twin :: search",
            "trend",
            "trend :: *",
            "alarm",
            "fault",
            "fault :: *",
            "command",
            "work",
            "work :: photo",
            "access",
            "access :: kiosk",
            "audit",
            "web",
            "web :: language",
            "uikit",
            "uikit :: empty"
        })
package io.plenum.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
