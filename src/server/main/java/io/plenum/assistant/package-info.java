/**
 * Assistants: a server of the Model Context Protocol that reads with the rights of whoever asks and proposes. Nothing in it writes: what is
 * proposed waits until a person signs it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "site",
            "twin",
            "twin :: search",
            "search",
            "trend",
            "trend :: read",
            "alarm",
            "fault",
            "fault :: finding",
            "recommendation",
            "recommendation :: *",
            "energy",
            "energy :: summary",
            "energy :: tariff",
            "work",
            "command",
            "schedule",
            "schedule :: *",
            "link",
            "link :: *",
            "access",
            "access :: signin",
            "audit",
            "web",
            "uikit"
        })
package io.plenum.assistant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
