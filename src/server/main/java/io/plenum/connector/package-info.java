/** Connections to the building: how people set them up, which gateway makes each, and what it reports of them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "link",
            "link :: *",
            "gateway",
            "ingest",
            "twin",
            "web",
            "access",
            "audit",
            "uikit",
            "uikit :: empty"
        })
package io.plenum.connector;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
