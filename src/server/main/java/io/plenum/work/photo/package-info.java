/** Photos that people upload, drawn anew. */
@NullMarked
@NamedInterface("photo")
package io.plenum.work.photo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
