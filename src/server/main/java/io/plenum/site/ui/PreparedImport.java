package io.plenum.site.ui;

/** A file that is read and waits for the word to take it over. */
interface PreparedImport {

    /**
     * Takes the file over, or says what that would change.
     *
     * @param dryRun to say what it would change, and change nothing
     * @throws io.plenum.site.importing.SiteImportRefused where it has errors
     * @throws io.plenum.web.RequestProblem where it cannot be read
     */
    ImportPreview run(boolean dryRun);
}
