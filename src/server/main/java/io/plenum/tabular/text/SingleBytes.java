package io.plenum.tabular.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Tells UTF-8 from the encodings of one byte a letter. The whole file is looked at: the first letter beyond ASCII may stand in its
 * last line.
 */
final class SingleBytes {

    private static final int CHUNK = 1 << 16;
    /** One damaged letter among so many whole ones leaves a text UTF-8. */
    private static final int WHOLE = 100;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteStatistics census = new ByteStatistics();
    private final CharBuffer chars = CharBuffer.allocate(CHUNK);
    private long whole;
    private long damaged;

    private SingleBytes() {}

    static Charset charset(ByteSource source) throws IOException {
        SingleBytes check = new SingleBytes();
        try (InputStream in = source.open()) {
            check.read(in);
        }
        return check.damaged == 0 || check.whole > WHOLE * check.damaged
                ? StandardCharsets.UTF_8
                : check.census.charset();
    }

    private void read(InputStream in) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        int read = in.read(bytes.array(), 0, CHUNK);
        while (read >= 0) {
            int from = bytes.position();
            for (int i = from; i < from + read; i++) {
                census.add(bytes.get(i) & 0xFF);
            }
            bytes.position(0).limit(from + read);
            decode(bytes);
            bytes.compact();
            read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        }
        census.add(' ');
        // a letter that the end of the file cuts in two says nothing
    }

    private void decode(ByteBuffer bytes) {
        CoderResult result = decoder.decode(bytes, chars, false);
        while (!result.isUnderflow()) {
            if (result.isError()) {
                damaged++;
                bytes.position(bytes.position() + result.length());
            }
            count();
            result = decoder.decode(bytes, chars, false);
        }
        count();
    }

    private void count() {
        chars.flip();
        while (chars.hasRemaining()) {
            whole += chars.get() >= 0x80 ? 1 : 0;
        }
        chars.clear();
    }
}
