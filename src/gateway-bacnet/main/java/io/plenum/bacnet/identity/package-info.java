/** Whether a device is still the one that it was: its address, its restarts, its database, its clock, and others of its number. */
@NullMarked
package io.plenum.bacnet.identity;

import org.jspecify.annotations.NullMarked;
