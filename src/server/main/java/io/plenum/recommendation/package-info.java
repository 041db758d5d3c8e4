/**
 * Recommendations: what could be run better, what became of it, and what it really saved. Proposals are computed in {@code estimate};
 * the root is what other modules may ask.
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
            "regression",
            "energy :: *",
            "fault",
            "fault :: *",
            "command :: cost",
            "link",
            "access",
            "audit",
            "web",
            "manual",
            "uikit",
            "job"
        })
package io.plenum.recommendation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
