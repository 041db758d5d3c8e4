/** The maintenance plan and how equipment wears, for programs. */
@NullMarked
package io.plenum.upkeep.rest;

import org.jspecify.annotations.NullMarked;
