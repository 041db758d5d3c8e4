/**
 * Commands to the building: which points may be written, previews, orders and their approval, the ledger of overrides, and what gateways
 * report of them. Everything that is written at a controller goes through here, whoever wants it.
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
            "site",
            "site :: *",
            "alarm",
            "trend",
            "trend :: *",
            "twin",
            "access",
            "access :: *",
            "audit",
            "job",
            "database",
            "web",
            "web :: language",
            "manual",
            "uikit"
        })
package io.plenum.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
