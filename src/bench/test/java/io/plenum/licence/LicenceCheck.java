package io.plenum.licence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What may not be in one process, by its classes.
 *
 * @param gpl classes of our parts under the GPL and of libraries under nothing else
 * @param neverBesideGpl classes of libraries whose licence does not allow to link them with the GPL
 */
record LicenceCheck(LicenceTable table, Libraries libraries, Set<String> gpl, Set<String> neverBesideGpl) {

    private static final int EXAMPLES = 3;

    static LicenceCheck of(List<Part> parts, List<App> apps) throws IOException {
        LicenceTable table = LicenceTable.read();
        Libraries libraries = Libraries.ofTheLocalRepository();
        Set<String> gpl = new HashSet<>();
        Set<String> never = new HashSet<>();
        for (Part part : parts) {
            if (part.gpl()) {
                gpl.addAll(compiled(part.classes()));
            }
        }
        for (Path jar : new TreeSet<>(jars(apps))) {
            List<String> licences = libraries.licences(jar);
            if (table.onlyGpl(licences)) {
                gpl.addAll(App.classes(jar));
            } else if (table.neverBesideGpl(licences)) {
                never.addAll(App.classes(jar));
            }
        }
        return new LicenceCheck(table, libraries, gpl, never);
    }

    private static List<Path> jars(List<App> apps) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (App app : apps) {
            jars.addAll(app.jars());
        }
        jars.removeIf(jar -> isOurs(jar));
        return jars;
    }

    private static boolean isOurs(Path jar) {
        return jar.getFileName().toString().startsWith("plenum");
    }

    private static Set<String> compiled(Path folder) throws IOException {
        Set<String> names = new HashSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .forEach(file -> names.add(file.substring(0, file.length() - ".class".length())));
        }
        return names;
    }

    /** In sentences; empty where everything may be handed out. */
    List<String> problems(App app) throws IOException {
        List<String> problems = new ArrayList<>();
        Set<String> classes = app.classes();
        Set<String> copyleft = both(classes, gpl);
        Set<String> never = both(classes, neverBesideGpl);
        if (!copyleft.isEmpty() && !never.isEmpty()) {
            problems.add("%s links the GPL (%s) with what may not be linked with it (%s)"
                    .formatted(app.name(), examples(copyleft), examples(never)));
        }
        if (app.licence().equals("Apache-2.0") && !copyleft.isEmpty()) {
            problems.add("%s is handed out under Apache-2.0 and holds the GPL: %s"
                    .formatted(app.name(), examples(copyleft)));
        }
        for (Path jar : app.jars()) {
            List<String> licences = isOurs(jar) ? List.of() : libraries.licences(jar);
            if (!isOurs(jar) && !table.fits(licences, app.licence())) {
                problems.add("%s, under %s, holds %s, whose licence does not fit or is unknown: %s"
                        .formatted(app.name(), app.licence(), jar.getFileName(), licences));
            }
        }
        return problems;
    }

    private static Set<String> both(Set<String> classes, Set<String> forbidden) {
        Set<String> found = new TreeSet<>(classes);
        found.retainAll(forbidden);
        return found;
    }

    private static List<String> examples(Set<String> classes) {
        return classes.stream().limit(EXAMPLES).toList();
    }
}
