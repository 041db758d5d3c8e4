package io.plenum.site.importing;

/** What another module keeps beside the model and wants to travel with it, as a file in the site's folder. */
public interface SiteAttachment {

    /** Name of its file; {@link SiteFolder#belongs} lets it in. */
    String file();

    byte[] write();

    /**
     * Takes a file over. What the installation has and the file lacks stays.
     *
     * @param problems takes what of it is left out and why; a file that makes no sense refuses nothing
     * @param dryRun true to check it alone
     */
    void read(byte[] content, SiteImportProblems problems, boolean dryRun);
}
