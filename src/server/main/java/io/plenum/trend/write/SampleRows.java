package io.plenum.trend.write;

import io.plenum.point.Sample;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Rows of samples as they come in. They leave point by point: neighbours in the table and its index are then written, and later read,
 * together. Rows of one point stay in their order.
 */
final class SampleRows {

    private byte[] rows;
    private ByteBuffer buffer;
    private int size;

    /** @param expected for how many there is room at first */
    SampleRows(int expected) {
        rows = new byte[expected * SampleCopy.ROW_BYTES];
        buffer = ByteBuffer.wrap(rows);
    }

    void add(Sample sample) {
        if (buffer.remaining() < SampleCopy.ROW_BYTES) {
            rows = Arrays.copyOf(rows, rows.length * 2);
            buffer = ByteBuffer.wrap(rows).position(size * SampleCopy.ROW_BYTES);
        }
        SampleCopy.putRow(buffer, sample);
        size++;
    }

    int size() {
        return size;
    }

    byte[] encode() {
        return SampleCopy.batch(size, batch -> {
            for (int row : order()) {
                batch.put(rows, row * SampleCopy.ROW_BYTES, SampleCopy.ROW_BYTES);
            }
        });
    }

    /** Number of the rows, by point and then by number. */
    private int[] order() {
        long[] keys = new long[size];
        for (int row = 0; row < size; row++) {
            keys[row] = (long) SampleCopy.pointOf(buffer, row * SampleCopy.ROW_BYTES) << Integer.SIZE | row;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }
}
