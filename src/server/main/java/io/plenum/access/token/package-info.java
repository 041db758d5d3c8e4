/** API tokens of machines. */
@NullMarked
package io.plenum.access.token;

import org.jspecify.annotations.NullMarked;
