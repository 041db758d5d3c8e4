/** Points and their samples: the words that every other module speaks. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.plenum.point;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
