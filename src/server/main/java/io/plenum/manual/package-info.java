/** The manual inside the product: its guides, which part belongs to which page, and the glossary. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "uikit", "search", "web :: language"})
package io.plenum.manual;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
