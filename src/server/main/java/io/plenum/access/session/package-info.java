/** Sessions of browsers: which there are and what ends them. */
@NullMarked
package io.plenum.access.session;

import org.jspecify.annotations.NullMarked;
