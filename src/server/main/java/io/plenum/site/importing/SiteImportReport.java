package io.plenum.site.importing;

import java.util.List;

/**
 * What an import brought.
 *
 * @param dryRun true where everything was checked and nothing changed
 * @param problems warnings only: errors refuse the whole folder
 */
public record SiteImportReport(
        List<String> sites,
        boolean dryRun,
        int floors,
        int spaces,
        int equipment,
        int points,
        List<SiteImportProblem> problems) {}
