/**
 * Comfort and air quality: what the standards say, how the rooms fare by it hour by hour, and what people complain about. The
 * arithmetic of the standards is pure: one class for each.
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
            "twin",
            "alarm",
            "alarm :: *",
            "fault",
            "fault :: *",
            "delivery",
            "delivery :: *",
            "web",
            "web :: language",
            "access",
            "audit",
            "access :: account",
            "manual",
            "uikit"
        })
package io.plenum.comfort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
