/** The server's side of the link: which gateways there are, who may connect as one, what they report and what they are asked. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "link",
            "link :: *",
            "web",
            "web :: certificate",
            "access",
            "access :: signin",
            "audit",
            "uikit",
            "uikit :: empty",
            "database",
            "broadcast",
            "ingest",
            "twin",
            "trend",
            "trend :: *",
            "job"
        })
package io.plenum.gateway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
