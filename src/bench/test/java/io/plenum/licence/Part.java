package io.plenum.licence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A part of the product.
 *
 * @param licence as its pom says
 * @param app where what is started is put together, if anything of it is
 */
record Part(String name, String licence, Pom pom, Optional<Path> app) {

    private static final Pattern APP = Pattern.compile("<outputDirectory>([^<]*/app)</outputDirectory>");

    static List<Part> all() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .sorted()
                    .map(Part::of)
                    .toList();
        }
    }

    private static Part of(Path folder) {
        try {
            Path file = folder.resolve("pom.xml");
            Pom pom = Pom.read(file);
            String name = folder.getFileName().toString();
            Matcher app = APP.matcher(Files.readString(file));
            List<String> licences = pom.licences(Path.of("none"));
            return new Part(
                    name,
                    licences.size() == 1 ? licences.getFirst() : "",
                    pom,
                    app.find() ? Optional.of(resolved(app.group(1), name)) : Optional.empty());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path resolved(String folder, String part) {
        return Path.of(
                folder.replace("${project.build.directory}", "target/" + part).replace("${root}/", ""));
    }

    Path classes() {
        return Path.of("target", name, "classes");
    }

    boolean gpl() {
        return licence.startsWith("GPL-");
    }
}
