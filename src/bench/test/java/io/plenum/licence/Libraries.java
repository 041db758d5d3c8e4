package io.plenum.licence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Licences of the libraries, from the descriptions beside them in Maven's local repository.
 *
 * @param places of all jars of the repository, by the name of the file
 */
record Libraries(Path repository, Map<String, List<Path>> places) {

    static Libraries ofTheLocalRepository() throws IOException {
        String otherwise =
                Path.of(System.getProperty("user.home"), ".m2", "repository").toString();
        Path repository = Path.of(System.getProperty("localRepository", otherwise));
        Map<String, List<Path>> places = new HashMap<>();
        try (Stream<Path> files = Files.walk(repository)) {
            files.filter(file -> file.toString().endsWith(".jar"))
                    .forEach(file -> places.merge(
                            file.getFileName().toString(), List.of(file), (one, other) -> Stream.of(one, other)
                                    .flatMap(List::stream)
                                    .toList()));
        }
        return new Libraries(repository, places);
    }

    /** What it is offered under; nothing where nobody says so. */
    List<String> licences(Path jar) throws IOException {
        for (Path place : places.getOrDefault(jar.getFileName().toString(), List.of())) {
            if (Files.size(place) == Files.size(jar)) {
                Path pom = Path.of(place.toString().replaceFirst("\\.jar$", ".pom"));
                return Files.exists(pom) ? Pom.read(pom).licences(repository) : List.of();
            }
        }
        return List.of();
    }
}
