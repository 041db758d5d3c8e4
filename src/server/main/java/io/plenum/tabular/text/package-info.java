/** Bytes to rows: encoding, separator and quotes. */
@NullMarked
@NamedInterface("text")
package io.plenum.tabular.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
