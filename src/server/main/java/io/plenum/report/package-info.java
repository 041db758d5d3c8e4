/** The month in figures, on paper and as a spreadsheet. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "site",
            "site :: *",
            "energy",
            "energy :: *",
            "energy :: summary",
            "energy :: tariff",
            "advice",
            "advice :: estimate",
            "alarm",
            "alarm :: *",
            "alarm :: performance",
            "fault",
            "fault :: *",
            "comfort",
            "comfort :: complaint",
            "notify",
            "access",
            "access :: *",
            "web",
            "ui"
        })
package io.plenum.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
