/** History: every sample, written in batches and read down-sampled. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "spool",
            "point :: *",
            "link :: wire",
            "site",
            "site :: *",
            "tabular",
            "tabular :: unit",
            "web",
            "access",
            "audit",
            "uikit",
            "database",
            "job"
        })
package io.plenum.trend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
