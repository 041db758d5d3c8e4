/**
 * Fault detection: rules and residuals over the minutes of a piece of equipment, from an exported file or as the building runs. The
 * rules themselves are pure computations: no database, no server, so that a file is enough.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "site",
            "site :: *",
            "trend",
            "spool",
            "trend :: *",
            "chart",
            "energy",
            "regression",
            "energy :: *",
            "tabular",
            "tabular :: unit",
            "web",
            "web :: language",
            "access",
            "audit",
            "manual",
            "uikit",
            "uikit :: empty",
            "job"
        })
package io.plenum.fault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
