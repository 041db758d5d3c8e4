package io.plenum.site.pointlist;

import io.plenum.site.importing.SiteArchive;
import java.util.Locale;
import java.util.Map;

/** The files of a list by their names. */
public final class ListFiles {

    private ListFiles() {}

    /** Whether a file's name says that it is a table. */
    public static boolean isTable(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|txt|tsv|ede|xml)");
    }

    /**
     * The tables of an archive.
     *
     * @throws io.plenum.web.RequestProblem where it is no zip or grows beyond the bounds
     */
    public static Map<String, byte[]> unpack(byte[] zip) {
        return SiteArchive.files(zip, ListFiles::isTable);
    }
}
