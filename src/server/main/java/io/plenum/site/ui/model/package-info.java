/** The page on which a site's model is edited. */
@NullMarked
package io.plenum.site.ui.model;

import org.jspecify.annotations.NullMarked;
