/** The site model on screen: what there is, and bringing a site in. */
@NullMarked
package io.plenum.site.ui;

import org.jspecify.annotations.NullMarked;
