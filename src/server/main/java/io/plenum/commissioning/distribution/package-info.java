/** Which plant feeds which pump, coil and box, where the model does not say it yet: proposed by kind, medium and name, reviewed, applied. */
@NullMarked
package io.plenum.commissioning.distribution;

import org.jspecify.annotations.NullMarked;
