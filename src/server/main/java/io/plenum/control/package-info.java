/**
 * Supervisory control: set points that Plenum resets itself where the controllers cannot, first in shadow, then live through commands that
 * end by themselves; the guard rails that take it back, and the trials that prove what it saves.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "link",
            "site",
            "site :: *",
            "twin",
            "command",
            "chart",
            "trend",
            "trend :: *",
            "energy",
            "energy :: *",
            "regression",
            "access",
            "audit",
            "job",
            "web",
            "uikit"
        })
package io.plenum.control;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
