/** What has to reach somebody outside, at least once and in order: the outbox, its retries and what was given up. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web"})
package io.plenum.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
