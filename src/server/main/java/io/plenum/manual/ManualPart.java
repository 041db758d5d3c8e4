package io.plenum.manual;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands under one heading of a guide.
 *
 * @param anchor what leads to it in every language: that of the English guide
 * @param ownAnchor what leads to it on sites that show the file, made from the heading in its own language
 * @param level of the heading, from 1
 * @param lines in Markdown, without the heading
 */
public record ManualPart(String title, String anchor, String ownAnchor, int level, List<String> lines) {

    private static final Pattern HEADING = Pattern.compile("(#{1,4}) (.+)");

    static final String FENCE = "```";

    static List<ManualPart> of(String text) {
        List<ManualPart> parts = new ArrayList<>();
        Set<String> anchors = new HashSet<>();
        boolean code = false;
        for (String line : text.lines().toList()) {
            code ^= line.strip().startsWith(FENCE);
            Matcher heading = HEADING.matcher(line);
            if (!code && heading.matches()) {
                String title = heading.group(2).strip();
                String anchor = anchor(title);
                anchor = anchors.add(anchor) ? anchor : anchor + "-" + parts.size();
                parts.add(new ManualPart(title, anchor, anchor, heading.group(1).length(), new ArrayList<>()));
            } else if (!parts.isEmpty()) {
                parts.getLast().lines().add(line);
            }
        }
        return parts;
    }

    /** A translation has the parts of the English guide in the same order. */
    static List<ManualPart> translated(List<ManualPart> parts, List<ManualPart> english) {
        List<ManualPart> known = new ArrayList<>();
        for (ManualPart part : parts) {
            String anchor =
                    known.size() < english.size() ? english.get(known.size()).anchor() : part.ownAnchor();
            known.add(new ManualPart(part.title(), anchor, part.ownAnchor(), part.level(), part.lines()));
        }
        return known;
    }

    /** As sites that show Markdown make them: small letters, hyphens for blanks, no other signs. */
    static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
