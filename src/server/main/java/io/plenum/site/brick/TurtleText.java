package io.plenum.site.brick;

import io.plenum.site.importing.SiteImportProblems;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a file, whatever program saved it. Turtle is UTF-8 by its standard; editors save other things. */
public final class TurtleText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\uFEFF';

    private TurtleText() {}

    /** What is not UTF-8 is read as what it most likely is, and told with the first line in which it shows. */
    public static String of(String file, byte[] content, SiteImportProblems problems) {
        Charset marked = marked(content);
        if (marked != null) {
            problems.warning(file, 1, null, "is in " + marked + "; it was read so. Save it in UTF-8.");
            return plain(new String(content, marked));
        }
        try {
            return plain(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            String text = new String(content, WINDOWS);
            problems.warning(
                    file,
                    firstOdd(content),
                    null,
                    "is not in UTF-8; it was read as windows-1252. Look at umlauts and accents, and save it in UTF-8.");
            return plain(text);
        }
    }

    private static @org.jspecify.annotations.Nullable Charset marked(byte[] content) {
        if (content.length < 2) {
            return null;
        }
        int first = content[0] & 0xff;
        int second = content[1] & 0xff;
        if ((first == 0xff && second == 0xfe) || (first != 0 && second == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return (first == 0xfe && second == 0xff) || (first == 0 && second != 0) ? StandardCharsets.UTF_16BE : null;
    }

    private static String plain(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    /** Line of the first byte that is no UTF-8. */
    private static long firstOdd(byte[] content) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(content);
        decoder.decode(in, java.nio.CharBuffer.allocate(content.length), true);
        long line = 1;
        for (int i = 0; i < in.position() && i < content.length; i++) {
            line += content[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
