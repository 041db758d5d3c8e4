/** What was saved, by the meters. */
@NullMarked
@NamedInterface("verification")
package io.plenum.recommendation.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
