/** API tokens of machines. */
@NullMarked
@NamedInterface("token")
package io.plenum.access.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
