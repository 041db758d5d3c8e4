/** BACnet/IP: reads, subscribes, browses, hears events and commands through the connector callbacks. */
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
            "link :: schedule",
            "link :: serving",
            "bacnetip"
        })
package io.plenum.bacnet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
