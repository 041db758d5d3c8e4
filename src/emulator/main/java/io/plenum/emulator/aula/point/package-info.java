/** Equipment, points and present values as its controllers offer them. */
@NullMarked
package io.plenum.emulator.aula.point;

import org.jspecify.annotations.NullMarked;
