/** The BACnet server: values of Plenum as objects of our own device, which any workstation finds, reads and subscribes to. */
@NullMarked
package io.plenum.bacnet.serving;

import org.jspecify.annotations.NullMarked;
