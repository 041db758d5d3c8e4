/** What becomes of a point's samples in buckets of time: pure calculation, for rollups and for what is read without them. */
@NullMarked
@NamedInterface("bucket")
package io.plenum.trend.bucket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
