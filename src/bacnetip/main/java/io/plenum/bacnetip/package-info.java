/** The BACnet/IP data link: hears broadcasts, bounds and filters packets before they are decoded. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.plenum.bacnetip;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
