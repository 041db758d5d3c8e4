/** Upkeep: how worn each piece of equipment is, how long it will last, and what maintenance that asks for. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "site",
            "site :: *",
            "trend",
            "trend :: *",
            "energy",
            "energy :: *",
            "regression",
            "fault",
            "fault :: *",
            "work",
            "work :: *",
            "access",
            "audit",
            "manual",
            "web",
            "web :: language",
            "uikit",
            "uikit :: empty",
            "chart",
            "job",
            "database"
        })
package io.plenum.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
