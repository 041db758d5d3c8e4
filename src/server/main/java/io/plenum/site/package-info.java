/** The site model: floors, spaces, equipment and where each point belongs. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "tabular",
            "tabular :: *",
            "web",
            "access",
            "audit",
            "uikit",
            "uikit :: empty",
            "database"
        })
package io.plenum.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
