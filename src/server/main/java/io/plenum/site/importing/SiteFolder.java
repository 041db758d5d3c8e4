package io.plenum.site.importing;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of one site by name: {@value #MODEL} and an SVG for each floor, named by the floor's key. */
public record SiteFolder(Map<String, byte[]> files) {

    public static final String MODEL = "site.ttl";
    /** The same in the words of Project Haystack. */
    public static final String ZINC = "site.zinc";

    public static final String HAYSTACK_JSON = "site.json";

    /** The installation's own abbreviations. */
    public static final String ABBREVIATIONS = "abbreviations.csv";

    private static final List<String> MODELS = List.of(MODEL, ZINC, HAYSTACK_JSON);

    public static final int LARGEST_MODEL = 32 * 1024 * 1024;

    /**
     * The model and the plans of a folder.
     *
     * @throws IOException where the folder or a file of it cannot be read
     */
    public static SiteFolder of(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.{ttl,zinc,json,svg,csv}")) {
            for (Path entry : entries) {
                if (!belongs(entry.getFileName().toString())) {
                    continue;
                }
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

    /** A model without plans; its name says how it is written: {@value #MODEL}, {@value #ZINC} or {@value #HAYSTACK_JSON}. */
    public static SiteFolder ofModel(String name, byte[] content) {
        return new SiteFolder(Map.of(name, content));
    }

    /** Whether a file of this name is a model, a plan or what else a folder holds. */
    public static boolean belongs(String name) {
        return MODELS.contains(name) || name.endsWith(".svg") || name.equals(ABBREVIATIONS);
    }

    /** How the folder calls a model in a file of this name; null where it is none. */
    public static @Nullable String modelNamed(String file) {
        String small = file.toLowerCase(Locale.ROOT);
        return MODELS.stream()
                .filter(model -> small.endsWith(model.substring(model.indexOf('.'))))
                .findFirst()
                .orElse(null);
    }

    /** Name of the model among the files; null where there is none. */
    public @Nullable String model() {
        return MODELS.stream().filter(files::containsKey).findFirst().orElse(null);
    }
}
