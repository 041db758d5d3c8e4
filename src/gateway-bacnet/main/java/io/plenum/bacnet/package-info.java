/** BACnet/IP: reads, subscribes, browses and hears events through the connector callbacks. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "link",
            "link :: alarm",
            "link :: history",
            "link :: present",
            "link :: schedule",
            "link :: serving",
            "bacnetip"
        })
package io.plenum.bacnet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
