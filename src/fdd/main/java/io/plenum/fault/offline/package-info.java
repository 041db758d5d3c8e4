/** The same analysis of an exported file, without an installation. */
@NullMarked
package io.plenum.fault.offline;

import org.jspecify.annotations.NullMarked;
