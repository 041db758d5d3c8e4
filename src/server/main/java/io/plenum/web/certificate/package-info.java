/** Certificates that the server makes itself, and the files in which it keeps them. */
@NullMarked
@NamedInterface("certificate")
package io.plenum.web.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
