/** Floor plans: lets only harmless SVG in. */
@NullMarked
package io.plenum.site.plan;

import org.jspecify.annotations.NullMarked;
