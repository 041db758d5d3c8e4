package io.plenum.buffer;

import io.plenum.spool.KeepPolicy;
import java.nio.file.Path;

/**
 * How much may wait on disk.
 *
 * @param capacity most bytes of batches
 * @param reserve bytes of the disk that are left to others
 * @param keep what stays where there is no room for all
 */
public record BufferSettings(Path folder, long capacity, long reserve, KeepPolicy keep) {}
