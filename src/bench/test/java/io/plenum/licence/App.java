package io.plenum.licence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What one process is started from: a jar and the libraries that it names. Others may lie beside them, of an older build; nothing starts
 * or packs those.
 *
 * @param licence of the part that is started
 */
record App(String name, String licence, Path folder) {

    private static final String CLASS = ".class";

    List<Path> jars() throws IOException {
        List<Path> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                jars.add(jar);
                jars.addAll(libraries(jar));
            }
        }
        return jars;
    }

    private List<Path> libraries(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            String names = file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return names == null
                    ? List.of()
                    : Stream.of(names.split(" ")).map(folder::resolve).toList();
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
