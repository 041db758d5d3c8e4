package io.plenum.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * BACnet4J, Smile and our server are under the GPL; Milo is under the EPL 2.0 without a secondary licence. Who hands out a program in which
 * both are linked breaks one of the two (docs/decisions/0066). Read here is what was built, as it is started.
 */
class ArtifactLicencesTest {

    private static final String MILO = "org/eclipse/milo/opcua/sdk/server/OpcUaServer";
    private static final String TAHU = "org/eclipse/tahu/protobuf/SparkplugBProto";
    private static final String BACNET4J = "com/serotonin/bacnet4j/LocalDevice";
    private static final String SMILE = "smile/regression/RandomForest";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private static Path folder;

    private static List<Part> parts;
    private static List<App> apps;
    private static LicenceCheck check;

    @BeforeAll
    static void readWhatWasBuilt() throws Exception {
        parts = Part.all();
        apps = parts.stream()
                .filter(part -> part.app().isPresent())
                .map(part -> new App(part.name(), part.licence(), part.app().get()))
                .toList();
        List<App> missing =
                apps.stream().filter(app -> !Files.isDirectory(app.folder())).toList();
        boolean wholeBuild = Files.isDirectory(Path.of("target/bench/test-classes"));
        assumeTrue(missing.isEmpty() || wholeBuild, "SKIPPED, not built: " + missing);
        assertThat(missing).as("build all parts: mvn verify").isEmpty();
        check = LicenceCheck.of(parts, apps);
    }

    /** Without this the others could find nothing because they know nothing. */
    @Test
    void itKnowsWhatIsUnderWhichLicence() {
        assertThat(apps)
                .extracting(App::name)
                .contains("server", "gateway-opcua", "gateway-bacnet", "emulator-opcua", "emulator-bacnet");
        assertThat(check.neverBesideGpl()).contains(MILO, TAHU);
        assertThat(check.gpl())
                .contains(BACNET4J, SMILE, "io/plenum/Plenum", "io/plenum/bacnetip/BacnetIpNetwork")
                .doesNotContain("io/plenum/emulator/EmulatorMain", "io/plenum/link/Connector");
    }

    @Test
    void whatIsBuiltMayBeHandedOut() throws IOException {
        for (App app : apps) {
            assertThat(check.problems(app)).as(app.name()).isEmpty();
        }
    }

    /** Tests are not handed out, but a class path that holds both is where the next program with both begins. */
    @Test
    void noPartAndNoTestLinksBoth() {
        for (Part part : parts) {
            assertThat(ClassPath.of(part, parts).problems()).as(part.name()).isEmpty();
        }
    }

    @Test
    void eachPartSaysItsLicenceAndCarriesItsText() {
        for (Part part : parts) {
            assertThat(part.licence()).as(part.name()).isIn("Apache-2.0", "GPL-3.0-or-later");
            assertThat(part.classes().resolve("META-INF/" + part.licence() + ".txt"))
                    .as(part.name())
                    .exists();
        }
    }

    /** The test of the test: a forbidden class put into what was built is found, wherever it comes from. */
    @ParameterizedTest
    @CsvSource({
        "emulator-opcua, " + BACNET4J,
        "emulator-opcua, " + SMILE,
        "emulator-opcua, io/plenum/bacnetip/BacnetIpNetwork",
        "emulator-opcua, io/plenum/Plenum",
        "emulator-bacnet, " + MILO,
        "gateway-bacnet, " + TAHU
    })
    void aForbiddenClassIsFound(String name, String forbidden) throws IOException {
        App copy = copy(named(name), folder.resolve(name + forbidden.hashCode()));
        assertThat(check.problems(copy)).isEmpty();

        put(forbidden, copy.jars().getFirst());

        assertThat(check.problems(copy)).anyMatch(problem -> problem.contains(forbidden));
    }

    /** A library that is not the one that was published is one that nobody has looked at. */
    @Test
    void aLibraryOfUnknownLicenceIsFound() throws IOException {
        App copy = copy(named("emulator-bacnet"), folder.resolve("unknown"));
        Path library = copy.jars().getLast();
        put("somebody/Elses", library);

        assertThat(check.problems(copy))
                .anyMatch(problem -> problem.contains(library.getFileName().toString()));
    }

    private static App named(String name) {
        return apps.stream().filter(app -> app.name().equals(name)).findFirst().orElseThrow();
    }

    private static App copy(App app, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(app.folder())) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(app.folder().relativize(file).toString()));
            }
        }
        return new App(app.name(), app.licence(), to);
    }

    private static void put(String name, Path jar) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            Path entry = files.getPath(name + ".class");
            Files.createDirectories(entry.getParent());
            Files.write(entry, new byte[] {1});
        }
    }
}
