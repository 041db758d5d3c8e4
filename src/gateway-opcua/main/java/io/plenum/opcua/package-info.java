/** OPC UA: reads, subscribes, browses and writes through the connector callbacks, with the security that the server asks for. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "link",
            "link :: alarm",
            "link :: command",
            "link :: history",
            "link :: present",
            "trust"
        })
package io.plenum.opcua;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
