/** Floor plans: lets only harmless SVG in. */
@NullMarked
@NamedInterface("plan")
package io.plenum.site.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
