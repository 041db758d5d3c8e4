/** Experiments with the virtual building: what the server claims, set beside the building's true energy and comfort. No part of the running server. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "emulator",
            "emulator :: aula",
            "emulator :: ageing",
            "emulator :: air",
            "emulator :: plant",
            "emulator :: weather",
            "emulator :: control",
            "emulator :: fault",
            "emulator :: record",
            "emulator :: takeback",
            "command",
            "command :: durability",
            "dayahead :: program",
            "drill :: command",
            "regression",
            "simulation",
            "simulation :: run",
            "fault",
            "fault :: monitor",
            "fault :: selftest",
            "fault :: laid",
            "recommendation :: *",
            "energy",
            "energy :: *",
            "fault :: balance",
            "fault :: equation",
            "control :: *",
            "control",
            "twin",
            "upkeep",
            "upkeep :: condition",
            "upkeep :: life",
            "point",
            "point :: *",
            "site",
            "site :: *"
        })
package io.plenum.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
