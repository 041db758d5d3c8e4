/** What a device can read without a network, and what was done on it meanwhile, told later. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "alarm",
            "point",
            "point :: *",
            "site",
            "twin",
            "uikit",
            "web",
            "web :: language",
            "work"
        })
package io.plenum.offline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
