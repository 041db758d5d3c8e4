/** Documents of equipment over HTTP. */
@NullMarked
package io.plenum.equipment.rest;

import org.jspecify.annotations.NullMarked;
