/**
 * The day ahead: what electricity costs quarter by quarter, and set points, charging and storage that make the most of it, beside the
 * day as usual.
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
            "energy",
            "energy :: *",
            "tabular",
            "tabular :: *",
            "simulation",
            "simulation :: *",
            "access",
            "audit",
            "manual",
            "web",
            "web :: language",
            "uikit",
            "uikit :: empty",
            "database"
        })
package io.plenum.dayahead;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
