package io.plenum.site.rest;

import io.plenum.site.SiteFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A zipped site folder, unpacked in memory within bounds that a real site does not reach and a zip bomb does. */
final class SiteArchive {

    static final int LARGEST_UPLOAD = 32 * 1024 * 1024;
    private static final int MOST_FILES = 200;
    private static final int LARGEST_WHOLE = 96 * 1024 * 1024;

    private SiteArchive() {}

    /** @throws IOException where it is no zip or grows beyond the bounds; the message says which */
    static SiteFolder unpack(byte[] zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        long whole = 0;
        int entries = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > MOST_FILES) {
                    throw new IOException("the archive holds more than " + MOST_FILES + " files.");
                }
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (!entry.isDirectory() && (name.equals(SiteFolder.MODEL) || name.endsWith(".svg"))) {
                    byte[] content = in.readNBytes(SiteFolder.LARGEST_MODEL + 1);
                    whole += content.length;
                    if (content.length > SiteFolder.LARGEST_MODEL || whole > LARGEST_WHOLE) {
                        throw new IOException(
                                "the archive unpacks to more than its bounds (32 MB a file, 96 MB in all).");
                    }
                    if (files.put(name, content) != null) {
                        throw new IOException("the archive holds two files named " + name + ".");
                    }
                } else if (in.readNBytes(LARGEST_UPLOAD).length == LARGEST_UPLOAD) {
                    throw new IOException("the archive unpacks to more than its bounds.");
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("the archive's file names are not UTF-8.", e);
        }
        if (entries == 0) {
            throw new IOException("is not a zip archive, or an empty one.");
        }
        return new SiteFolder(files);
    }
}
