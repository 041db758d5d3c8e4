package io.plenum.tabular.text;

import io.plenum.tabular.TableRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a file are text: by their byte-order mark, else by what they can only be.
 *
 * @param mark bytes of the byte-order mark
 */
public record TextEncoding(Charset charset, int mark) {

    private static final int HEAD = 8192;

    public static TextEncoding of(ByteSource source) throws IOException, TableRefused {
        byte[] head;
        try (InputStream in = source.open()) {
            head = in.readNBytes(HEAD);
        }
        FileSignature.check(head);
        if (starts(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (starts(head, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        Charset wide = wide(head);
        return new TextEncoding(wide == null ? SingleBytes.charset(source) : wide, 0);
    }

    /** The text from behind the mark; what is no text in this encoding becomes U+FFFD. */
    public Reader open(ByteSource source) throws IOException {
        InputStream in = source.open();
        try {
            in.skipNBytes(mark);
            return new InputStreamReader(in, charset);
        } catch (IOException broken) {
            in.close();
            throw broken;
        }
    }

    /** The whole of a small file. */
    public static String text(byte[] bytes) throws TableRefused {
        try {
            TextEncoding encoding = of(ByteSource.of(bytes));
            return new String(bytes, encoding.mark, bytes.length - encoding.mark, encoding.charset);
        } catch (IOException fromMemory) {
            throw new IllegalStateException(fromMemory);
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Without a mark: in UTF-16 every other byte of Latin letters and digits is zero. */
    private static @Nullable Charset wide(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                even += 1 - i % 2;
                odd += i % 2;
            }
        }
        int enough = Math.max(2, head.length / 5);
        if (odd >= enough && even * 10 < odd) {
            return StandardCharsets.UTF_16LE;
        }
        return even >= enough && odd * 10 < even ? StandardCharsets.UTF_16BE : null;
    }
}
