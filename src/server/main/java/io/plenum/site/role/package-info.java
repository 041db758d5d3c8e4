/**
 * What classes mean: one table says of each Brick class of points and equipment, and of each point that an application looks for, which
 * function, quantity, medium and side of the process it is. Nothing else reads the names of classes.
 */
@NullMarked
@NamedInterface("role")
package io.plenum.site.role;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
