/** Bytes to rows: encoding, separator and quotes. */
@NullMarked
package io.plenum.tabular.text;

import org.jspecify.annotations.NullMarked;
