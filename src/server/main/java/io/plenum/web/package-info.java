/** What all REST endpoints share: pages of items and problem details. */
@NullMarked
@ApplicationModule(allowedDependencies = {"point :: time"})
package io.plenum.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
