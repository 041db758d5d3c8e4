/** Loops at work: stored, stepped each minute, written through commands while they are live, taken back where a guard rail is passed. */
@NullMarked
package io.plenum.control.run;

import org.jspecify.annotations.NullMarked;
