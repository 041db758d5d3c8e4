/** Which languages there are texts in. */
@NullMarked
@NamedInterface("language")
package io.plenum.web.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
