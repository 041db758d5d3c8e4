/** What is kept with a piece of equipment: manuals, photos, warranties. */
@NullMarked
@NamedInterface("document")
package io.plenum.equipment.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
