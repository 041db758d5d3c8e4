/** Commissioning: what was discovered gets a class, a name and a place, by pattern, and goes into the site's model after review. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "link",
            "link :: *",
            "connector",
            "audit",
            "web",
            "uikit",
            "trend :: read",
            "twin",
            "site",
            "site :: role",
            "site :: change",
            "site :: history",
            "site :: importing"
        })
package io.plenum.commissioning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
