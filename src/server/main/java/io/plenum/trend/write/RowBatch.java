package io.plenum.trend.write;

import io.plenum.point.Sample;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Samples of one or many callers on their way to history as one batch, with what is to be said when they are safe. */
final class RowBatch {

    private static final int FIRST_ROWS = 256;

    private final List<Receipt> receipts = new ArrayList<>();
    private final SampleRows rows = new SampleRows(FIRST_ROWS);
    private int unreceipted;

    /** @param receipt null where nobody waits to hear that it is safe */
    void add(Sample sample, @Nullable Receipt receipt) {
        rows.add(sample);
        if (receipt == null) {
            unreceipted++;
        } else if (receipts.isEmpty() || receipts.getLast() != receipt) {
            receipt.spread();
            receipts.add(receipt);
        }
    }

    int size() {
        return rows.size();
    }

    /** So many nobody else would hand in again. */
    int unreceipted() {
        return unreceipted;
    }

    /** As the database and the spool take it: point by point, each in its own order. */
    byte[] encode() {
        return rows.encode();
    }

    /** All of it is safe. */
    void stored() {
        receipts.forEach(Receipt::done);
    }
}
