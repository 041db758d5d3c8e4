/** What a kind of device has in which register: shipped maps and those of the site. */
@NullMarked
package io.plenum.modbus.map;

import org.jspecify.annotations.NullMarked;
