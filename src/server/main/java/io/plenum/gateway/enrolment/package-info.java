/** How a gateway becomes one of this installation's: its authority, one-time codes, certificates, and their end. */
@NullMarked
package io.plenum.gateway.enrolment;

import org.jspecify.annotations.NullMarked;
