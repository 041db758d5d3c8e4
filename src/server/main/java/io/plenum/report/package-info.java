/** The month in figures, on paper and as a spreadsheet. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "site",
            "site :: *",
            "chart",
            "energy",
            "energy :: *",
            "recommendation",
            "recommendation :: estimate",
            "alarm",
            "alarm :: *",
            "fault",
            "fault :: *",
            "comfort",
            "comfort :: complaint",
            "delivery",
            "delivery :: *",
            "access",
            "audit",
            "web",
            "web :: language",
            "uikit"
        })
package io.plenum.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
