/** Several sites beside each other: what each uses for its size, costs and emits, how people fare, what is wrong; with the weather taken out. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "site",
            "energy",
            "energy :: *",
            "comfort",
            "alarm",
            "twin",
            "access",
            "audit",
            "web",
            "web :: language",
            "uikit",
            "uikit :: empty"
        })
package io.plenum.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
