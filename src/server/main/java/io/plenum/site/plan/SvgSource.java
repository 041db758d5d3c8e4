package io.plenum.site.plan;

import io.plenum.site.brick.TurtleText;
import io.plenum.site.importing.SiteImportProblems;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a drawing without its document type. Drawing programs name one, and Illustrator abbreviates namespaces in it; the parser
 * is never shown one, so nothing outside is ever loaded.
 */
final class SvgSource {

    private static final Pattern DECLARATION =
            Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"'][^>]*?\\?>");
    private static final Pattern ENTITY =
            Pattern.compile("<!ENTITY\\s+([A-Za-z_][\\w.-]{0,40})\\s+(\"([^\"]*)\"|'([^']*)')\\s*>");
    private static final Pattern PLAIN = Pattern.compile("[^<>&%]{0,200}");
    private static final Pattern USE = Pattern.compile("&([A-Za-z_][\\w.-]{0,40});");
    private static final String TYPE = "<!DOCTYPE";
    private static final int SNIFFED = 400;

    private SvgSource() {}

    static String text(String file, byte[] content, SiteImportProblems problems) {
        String text = decoded(file, content, problems);
        int from = text.indexOf(TYPE);
        int first = text.indexOf("<svg");
        if (from < 0 || (first >= 0 && from > first)) {
            return text;
        }
        int to = end(text, from);
        Map<String, String> entities = entities(text.substring(from, to));
        return text.substring(0, from) + expanded(text.substring(to), entities, text.length());
    }

    /** As the drawing declares it; UTF-8 where it declares nothing, and what it most likely is where that cannot be. */
    private static String decoded(String file, byte[] content, SiteImportProblems problems) {
        Matcher declared = DECLARATION.matcher(
                new String(content, 0, Math.min(SNIFFED, content.length), StandardCharsets.ISO_8859_1));
        if (declared.find()) {
            try {
                Charset charset = Charset.forName(declared.group(1));
                boolean single = !charset.equals(StandardCharsets.UTF_8)
                        && !charset.name().startsWith("UTF-16");
                if (single) {
                    return new String(content, charset);
                }
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                problems.warning(file, 1, null, "declares the encoding " + declared.group(1) + ", which is not known.");
            }
        }
        return TurtleText.of(file, content, problems);
    }

    /** Behind the document type with its brackets. */
    private static int end(String text, int from) {
        int depth = 0;
        char quote = 0;
        for (int i = from + TYPE.length(); i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '>' && depth <= 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** Abbreviations of plain text; what loads something, or contains another, is none. */
    private static Map<String, String> entities(String type) {
        Map<String, String> found = new HashMap<>();
        Matcher entity = ENTITY.matcher(type);
        while (entity.find()) {
            String value = entity.group(3) != null ? entity.group(3) : String.valueOf(entity.group(4));
            if (PLAIN.matcher(value).matches()) {
                found.putIfAbsent(entity.group(1), value);
            }
        }
        return found;
    }

    /** Grows to no more than four times: abbreviations of namespaces stand in a dozen places. */
    private static String expanded(String text, Map<String, String> entities, int length) {
        if (entities.isEmpty()) {
            return text;
        }
        StringBuilder all = new StringBuilder(text.length());
        Matcher use = USE.matcher(text);
        int at = 0;
        while (use.find()) {
            String value = entities.get(use.group(1));
            if (value != null && all.length() < 4L * length) {
                all.append(text, at, use.start()).append(value);
                at = use.end();
            }
        }
        return all.append(text, at, text.length()).toString();
    }
}
