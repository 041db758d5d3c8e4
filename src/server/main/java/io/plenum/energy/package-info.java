/**
 * Meters, tariffs and emissions: what energy is used, what it costs and what it does to the climate. The root is for every module;
 * the screens and the stores stay within.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "site",
            "site :: *",
            "trend",
            "trend :: *",
            "tabular",
            "regression",
            "tabular :: unit",
            "web",
            "web :: language",
            "access",
            "audit",
            "manual",
            "uikit",
            "database"
        })
package io.plenum.energy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
