/** What Plenum asks of a model beyond what can be read at all: shapes in SHACL, checked when a model is imported. */
@NullMarked
package io.plenum.site.shape;

import org.jspecify.annotations.NullMarked;
