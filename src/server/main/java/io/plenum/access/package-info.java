/** Who may do what: users, roles, sign-in, preferences. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"web", "web :: language", "audit", "uikit", "uikit :: empty", "uikit :: picture"})
package io.plenum.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
