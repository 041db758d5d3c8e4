package io.plenum.tabular.text;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Leaves out the zeros that loggers write where their power failed; they are counted. */
final class PlainReader extends FilterReader {

    private long zeros;

    PlainReader(Reader in) {
        super(in);
    }

    long zeros() {
        return zeros;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        int kept = offset;
        for (int i = offset; i < offset + read; i++) {
            if (buffer[i] == 0) {
                zeros++;
            } else {
                buffer[kept++] = buffer[i];
            }
        }
        return read <= 0 || kept > offset ? Math.min(read, kept - offset) : read(buffer, offset, length);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }
}
