/** Pictures that the server draws for pages. */
@NullMarked
@NamedInterface("picture")
package io.plenum.uikit.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
