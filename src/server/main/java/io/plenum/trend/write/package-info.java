/** Samples into the store: batches, COPY, and the spool on disk while the database is away. */
@NullMarked
@NamedInterface("write")
package io.plenum.trend.write;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
