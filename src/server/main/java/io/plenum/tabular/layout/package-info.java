/** Where the head ends, which column is a time, a value or a status, and what each is called. */
@NullMarked
package io.plenum.tabular.layout;

import org.jspecify.annotations.NullMarked;
