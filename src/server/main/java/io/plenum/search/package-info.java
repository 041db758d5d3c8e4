/** Finds things by the words that people use for them: other order, other language, half a word, a slip of the finger. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.plenum.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
