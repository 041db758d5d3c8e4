/** What was saved, by the meters. */
@NullMarked
package io.plenum.advice.measure;

import org.jspecify.annotations.NullMarked;
