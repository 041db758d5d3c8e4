package io.plenum.trend.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers the samples of one point, and cuts them into packs that fit four to a page of the database. */
final class PackBuilder {

    /** A row has so many bytes for its arrays, or the database would move them out of it. */
    private static final int ROOM = 1800;

    private final int point;
    private long[] times = new long[512];
    private double[] values = new double[512];
    private byte[] statuses = new byte[512];
    private int size;

    PackBuilder(int point) {
        this.point = point;
    }

    int point() {
        return point;
    }

    int size() {
        return size;
    }

    /** Samples come in the order of time. */
    void add(long time, double value, int status) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            values = Arrays.copyOf(values, size * 2);
            statuses = Arrays.copyOf(statuses, size * 2);
        }
        times[size] = time;
        values[size] = value;
        statuses[size] = (byte) status;
        size++;
    }

    List<EncodedPack> packs() {
        List<EncodedPack> packs = new ArrayList<>();
        for (int from = 0; from < size; ) {
            EncodedPack pack = next(from);
            packs.add(pack);
            from += pack.size();
        }
        return packs;
    }

    /** As many as there is room for; fewer are never larger each. */
    private EncodedPack next(int from) {
        int count = Math.min(size - from, ROOM / EncodedPack.LEAST_BYTES);
        while (true) {
            EncodedPack pack = EncodedPack.of(part(from, count));
            int fit = Math.max(1, ROOM / pack.bytesEach());
            if (fit >= count) {
                return pack;
            }
            count = fit;
        }
    }

    private Pack part(int from, int count) {
        byte[] codes = Arrays.copyOfRange(statuses, from, from + count);
        boolean good = true;
        for (byte code : codes) {
            good &= code == 0;
        }
        return new Pack(
                point,
                Arrays.copyOfRange(times, from, from + count),
                Arrays.copyOfRange(values, from, from + count),
                good ? null : codes);
    }
}
