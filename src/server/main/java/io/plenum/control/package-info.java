/**
 * What Plenum carries out itself: recommendations that it applies for a period, by loops that act where the controllers cannot, first in shadow,
 * then live through commands that end by themselves; the guard rails that take them back, and the trials that prove what they save.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "link",
            "link :: *",
            "site",
            "site :: *",
            "twin",
            "command",
            "recommendation",
            "recommendation :: *",
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
            "manual",
            "uikit"
        })
package io.plenum.control;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
