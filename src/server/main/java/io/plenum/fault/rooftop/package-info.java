/** Packaged rooftop units: compressors and burners in stages, beside what they share with air handlers. */
@NullMarked
package io.plenum.fault.rooftop;

import org.jspecify.annotations.NullMarked;
