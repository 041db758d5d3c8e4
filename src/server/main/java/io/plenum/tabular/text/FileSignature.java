package io.plenum.tabular.text;

import io.plenum.tabular.TableRefused;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Files that are no tables of text, known by how they begin: the refusal says what to do instead. */
final class FileSignature {

    private static final Map<String, String> BINARY = new LinkedHashMap<>();
    private static final Map<String, String> MARKUP = Map.of(
            "<?xml", "xml", "<html", "xml", "<!doctype", "xml", "<table", "xml", "%pdf-", "pdf", "{\\rtf", "rtf");

    static {
        BINARY.put("PK\u0003\u0004", "workbook");
        BINARY.put("\u00D0\u00CF\u0011\u00E0", "workbook");
        BINARY.put("\u001F\u008B", "packed");
        BINARY.put("7z\u00BC\u00AF", "packed");
        BINARY.put("Rar!", "packed");
        BINARY.put("SQLite format 3", "database");
        BINARY.put("\u0089PNG", "picture");
        BINARY.put("\u00FF\u00D8\u00FF", "picture");
    }

    private FileSignature() {}

    /** @param head the first bytes */
    static void check(byte[] head) throws TableRefused {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> one : BINARY.entrySet()) {
            if (text.startsWith(one.getKey())) {
                throw new TableRefused(1, "tabular.refused." + one.getValue());
            }
        }
        String begin =
                text.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> one : MARKUP.entrySet()) {
            if (begin.startsWith(one.getKey())) {
                throw new TableRefused(1, "tabular.refused." + one.getValue());
            }
        }
    }
}
