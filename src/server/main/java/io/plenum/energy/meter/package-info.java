/** From the site model to meters, from registers and powers to energy. */
@NullMarked
package io.plenum.energy.meter;

import org.jspecify.annotations.NullMarked;
