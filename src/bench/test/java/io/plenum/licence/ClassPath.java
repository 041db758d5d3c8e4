package io.plenum.licence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a part and its tests are compiled and run with, as the poms say.
 *
 * @param part its name
 * @param gpl what is under the GPL
 * @param neverBesideGpl what may not be linked with it
 */
record ClassPath(String part, Set<String> gpl, Set<String> neverBesideGpl) {

    private static final String OURS = "io.plenum:plenum-";

    static ClassPath of(Part part, List<Part> parts) {
        ClassPath path = new ClassPath(part.name(), new TreeSet<>(), new TreeSet<>());
        path.add(part, parts, new TreeSet<>());
        return path;
    }

    private void add(Part part, List<Part> parts, Set<String> seen) {
        if (!seen.add(part.name())) {
            return;
        }
        if (part.gpl()) {
            gpl.add(part.name());
        }
        for (String dependency : part.pom().dependencies()) {
            if (dependency.startsWith("org.eclipse.milo:") || dependency.startsWith("org.eclipse.tahu:")) {
                neverBesideGpl.add(dependency);
            } else if (dependency.startsWith("org.code-house.bacnet4j:")
                    || dependency.startsWith("com.github.haifengl:")) {
                gpl.add(dependency);
            } else if (dependency.startsWith(OURS)) {
                String name = dependency.substring(OURS.length());
                parts.stream().filter(other -> other.name().equals(name)).forEach(other -> add(other, parts, seen));
            }
        }
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!gpl.isEmpty() && !neverBesideGpl.isEmpty()) {
            problems.add("src/%s or its tests link %s with %s".formatted(part, gpl, neverBesideGpl));
        }
        return problems;
    }
}
