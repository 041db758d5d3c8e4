/** Plans drawn on screen: drafts, what lies under them, what saving would change, and versions. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "audit",
            "access",
            "web",
            "uikit",
            "uikit :: empty",
            "site",
            "site :: role",
            "site :: importing",
            "site :: history"
        })
package io.plenum.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
