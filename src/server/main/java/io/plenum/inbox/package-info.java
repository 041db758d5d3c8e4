/** The notification centre: what is new for each person, from the events and lists of the modules, read and unread. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "site",
            "alarm",
            "alarm :: *",
            "notify",
            "notify :: push",
            "notify :: reach",
            "notify :: webhook",
            "work",
            "command",
            "command :: notice",
            "control",
            "recommendation",
            "recommendation :: estimate",
            "assistant :: proposal",
            "delivery",
            "delivery :: mail",
            "access",
            "access :: account",
            "audit",
            "database",
            "web",
            "web :: language",
            "uikit",
            "uikit :: empty"
        })
package io.plenum.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
