package io.plenum.site.importing;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The files of one site by name: {@value #MODEL} and an SVG for each floor, named by the floor's key. */
public record SiteFolder(Map<String, byte[]> files) {

    public static final String MODEL = "site.ttl";
    public static final int LARGEST_MODEL = 32 * 1024 * 1024;

    /** @throws IOException where the folder or a file of it cannot be read */
    public static SiteFolder of(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.{ttl,svg}")) {
            for (Path entry : entries) {
                if (Files.size(entry) > LARGEST_MODEL) {
                    throw new IOException(entry + " is larger than 32 MB");
                }
                files.put(entry.getFileName().toString(), Files.readAllBytes(entry));
            }
        }
        return new SiteFolder(files);
    }

    /** A model without plans. */
    public static SiteFolder ofModel(byte[] turtle) {
        return new SiteFolder(Map.of(MODEL, turtle));
    }
}
