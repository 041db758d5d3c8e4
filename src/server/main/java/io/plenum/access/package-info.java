/** Who may do what: users, roles, sign-in, preferences, audit. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web"})
package io.plenum.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
