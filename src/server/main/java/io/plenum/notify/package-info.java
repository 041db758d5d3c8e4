/** Who is told of what: rotas and routes, mails that are delivered at least once, links to act, webhooks. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "point",
            "point :: *",
            "site",
            "site :: *",
            "chart",
            "trend",
            "trend :: *",
            "twin",
            "alarm",
            "alarm :: *",
            "work",
            "command",
            "command :: notice",
            "control",
            "link",
            "access",
            "audit",
            "access :: account",
            "delivery",
            "delivery :: *",
            "web",
            "web :: language",
            "uikit",
            "uikit :: empty"
        })
package io.plenum.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
