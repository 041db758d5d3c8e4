/** The layout of a mail: the same blocks as HTML and as plain text. */
@NullMarked
@NamedInterface("layout")
package io.plenum.delivery.mail.layout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
