package io.plenum.licence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What one process is started from: a jar and its libraries.
 *
 * @param licence of the part that is started
 */
record App(String name, String licence, Path folder) {

    private static final String CLASS = ".class";

    List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    Set<String> classes() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path jar : jars()) {
            names.addAll(classes(jar));
        }
        return names;
    }

    /** Names of classes as paths, without ending; also of those in jars within the jar and of those for other versions of Java. */
    static Set<String> classes(Path jar) throws IOException {
        Set<String> names = new TreeSet<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(jar), 1 << 16)) {
            collect(in, names);
        }
        return names;
    }

    @SuppressWarnings("resource") // a jar within a jar ends with its entry
    private static void collect(InputStream in, Set<String> names) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName().replaceFirst("^META-INF/versions/\\d+/", "");
            if (name.endsWith(".jar")) {
                collect(zip, names);
            } else if (name.endsWith(CLASS) && !name.endsWith("-info.class")) {
                names.add(name.substring(0, name.length() - CLASS.length()));
            }
        }
    }
}
