package io.plenum.tabular.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Counts what tells single-byte encodings apart, once a text is known not to be Unicode: windows-1252 has punctuation where ISO 8859
 * has control characters, ISO 8859-15 writes € where 8859-1 has a sign that nobody writes, and DOS has its letters elsewhere.
 */
final class ByteStatistics {

    private static final int EURO = 0xA4;
    /** ° ² ³ µ · and the letters of German, French and Nordic words in windows-1252. */
    private static final String WINDOWS =
            "\u00B0\u00B2\u00B3\u00B5\u00C4\u00D6\u00DC\u00E4\u00F6\u00FC\u00DF\u00E9\u00E8\u00E0\u00EA\u00E5";
    /** ü é â ä à å ê è Ä É ö Ö Ü in code page 850. */
    private static final String DOS = "\u0081\u0082\u0083\u0084\u0085\u0086\u0088\u008A\u008E\u0090\u0094\u0099\u009A";

    private static final int DOS_DEGREE = 0xF8;

    private long punctuation;
    private long euro;
    private long windows;
    private long dos;
    private int before = ' ';

    void add(int next) {
        if (before >= 0x80) {
            judge(before, next);
        }
        before = next;
    }

    private void judge(int value, int next) {
        boolean besideLetter = Character.isLetter(next) && next < 0x80;
        punctuation += value < 0xA0 ? 1 : 0;
        euro += value == EURO ? 1 : 0;
        windows += WINDOWS.indexOf(value) >= 0 ? 1 : 0;
        dos += (DOS.indexOf(value) >= 0 && besideLetter) || (value == DOS_DEGREE && (next == 'C' || next == 'F'))
                ? 1
                : 0;
    }

    Charset charset() {
        if (dos > 0 && windows == 0 && Charset.isSupported("IBM850")) {
            return Charset.forName("IBM850");
        }
        if (euro > 0 && punctuation == 0) {
            return Charset.forName("ISO-8859-15");
        }
        return Charset.isSupported("windows-1252") ? Charset.forName("windows-1252") : StandardCharsets.ISO_8859_1;
    }
}
