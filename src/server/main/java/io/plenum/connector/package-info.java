/** Connections to the building: one supervisor, one contract, one package per protocol. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "link",
            "supervision",
            "opcua",
            "opcua :: *",
            "bacnet",
            "broadcast",
            "web",
            "access",
            "audit",
            "uikit"
        })
package io.plenum.connector;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
