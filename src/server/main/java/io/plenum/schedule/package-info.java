/**
 * Schedules: Plenum's own, planned, previewed and carried out through commands; and those that controllers hold themselves, read through
 * their gateways, kept, and shown with what they do next.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "link",
            "link :: *",
            "gateway",
            "connector",
            "command",
            "alarm",
            "energy",
            "site",
            "site :: *",
            "trend",
            "trend :: *",
            "job",
            "database",
            "audit",
            "web",
            "web :: language",
            "uikit",
            "access"
        })
package io.plenum.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
