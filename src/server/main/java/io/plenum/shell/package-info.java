/** The layout around all screens: header, navigation, search, and what is shown where a page is missing or fails. */
@NullMarked
@ApplicationModule(allowedDependencies = {"uikit", "uikit :: empty", "site", "search", "manual", "web :: language"})
package io.plenum.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
