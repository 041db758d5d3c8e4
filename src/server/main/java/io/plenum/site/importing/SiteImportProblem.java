package io.plenum.site.importing;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a site folder.
 *
 * @param file name of the file in the folder
 * @param line counted from 1; 0 where the problem belongs to no single line
 * @param entity key of what is wrong, null where the whole file is
 * @param error false for a warning, which does not keep the site out
 */
public record SiteImportProblem(
        String file, long line, @Nullable String entity, boolean error, String message) {

    /** {@code site.ttl, line 214: vav-2-05/zone-air-temperature: unknown unit unit:DEG_X. …} */
    public String sentence() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(", line ").append(line);
        }
        text.append(": ");
        if (entity != null) {
            text.append(entity).append(": ");
        }
        return text.append(message).toString();
    }
}
