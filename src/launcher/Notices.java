import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes THIRD-PARTY.txt of an archive: the libraries that its CycloneDX lists name, each with its licence, then every text of a
 * licence or notice that the libraries carry themselves, equal ones once. Arguments: folder of jars, node_modules, file to write, lists.
 */
final class Notices {

    private static final Pattern TEXT = Pattern.compile(
            "(META-INF/)?(licenses/)?[^/]*(license|licence|notice|copying)[^/]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_TEXT =
            Pattern.compile(".*\\.(class|java|xml|json|js|ts|cjs|mjs)", Pattern.CASE_INSENSITIVE);

    private record Library(String group, String name, String version, String licences, String address) {

        String title() {
            return (group.isEmpty() ? name : group + (group.startsWith("@") ? "/" : ":") + name) + " " + version;
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path jars = Path.of(arguments[0]);
        Path modules = Path.of(arguments[1]);
        List<Library> libraries = new ArrayList<>();
        for (int i = 3; i < arguments.length; i++) {
            libraries.addAll(listed(Path.of(arguments[i])));
        }
        libraries.sort(Comparator.comparing(Library::title));
        Map<String, TreeSet<String>> texts = new LinkedHashMap<>();
        List<String> without = new ArrayList<>();
        for (Library library : libraries) {
            List<String> found = textsOf(library, jars, modules);
            if (found.isEmpty()) {
                without.add(library.title() + (library.address().isEmpty() ? "" : ", " + library.address()));
            }
            found.forEach(
                    text -> texts.computeIfAbsent(text, any -> new TreeSet<>()).add(library.title()));
        }
        try (PrintStream to =
                new PrintStream(Files.newOutputStream(Path.of(arguments[2])), false, StandardCharsets.UTF_8)) {
            write(to, libraries, texts, without);
        }
    }

    private static List<Library> listed(Path list) {
        JsonNode components = JsonMapper.shared().readTree(list.toFile()).path("components");
        return components
                .valueStream()
                .filter(one -> !one.path("group").asString("").equals("io.plenum"))
                .map(Notices::library)
                .distinct()
                .toList();
    }

    private static Library library(JsonNode component) {
        String licences = component
                .path("licenses")
                .valueStream()
                .map(Notices::licence)
                .distinct()
                .collect(Collectors.joining(" or "));
        String address = component
                .path("externalReferences")
                .valueStream()
                .filter(one -> List.of("website", "vcs", "distribution")
                        .contains(one.path("type").asString("")))
                .map(one -> one.path("url").asString(""))
                .findFirst()
                .orElse("");
        return new Library(
                component.path("group").asString(""),
                component.path("name").asString(),
                component.path("version").asString(),
                licences.isEmpty() ? "see its text below" : licences,
                address);
    }

    private static String licence(JsonNode choice) {
        JsonNode licence = choice.path("license");
        return Stream.of(choice.path("expression"), licence.path("id"), licence.path("name"))
                .map(node -> node.asString(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("?");
    }

    private static List<String> textsOf(Library library, Path jars, Path modules) throws IOException {
        Path jar = jars.resolve(library.name() + "-" + library.version() + ".jar");
        if (Files.exists(jar)) {
            return textsIn(jar);
        }
        Path module = modules.resolve(library.group()).resolve(library.name());
        return Files.isDirectory(module) ? textsOfModule(module) : List.of();
    }

    private static List<String> textsIn(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<String> texts = new ArrayList<>();
            for (ZipEntry entry :
                    zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
                if (!entry.isDirectory() && isText(entry.getName())) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        texts.add(tidy(in.readAllBytes()));
                    }
                }
            }
            return texts;
        }
    }

    private static List<String> textsOfModule(Path module) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(module)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> isText(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
        List<String> texts = new ArrayList<>();
        for (Path file : files) {
            texts.add(tidy(Files.readAllBytes(file)));
        }
        return texts;
    }

    private static boolean isText(String name) {
        return TEXT.matcher(name).matches() && !NO_TEXT.matcher(name).matches();
    }

    private static String tidy(byte[] text) {
        return new String(text, StandardCharsets.UTF_8)
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static void write(
            PrintStream to, List<Library> libraries, Map<String, TreeSet<String>> texts, List<String> without) {
        to.println("Libraries of others in this archive, and their licences\n");
        Map<String, List<Library>> byLicence =
                libraries.stream().collect(Collectors.groupingBy(Library::licences, TreeMap::new, Collectors.toList()));
        byLicence.forEach((licence, some) -> {
            to.println(licence);
            some.forEach(
                    one -> to.println("    " + one.title() + (one.address().isEmpty() ? "" : "  " + one.address())));
        });
        if (!without.isEmpty()) {
            to.println("\nThese carry no text of their own; their licences are named above:");
            without.forEach(title -> to.println("    " + title));
        }
        texts.forEach((text, owners) -> {
            to.println("\n" + "=".repeat(100));
            to.println(String.join("\n", owners));
            to.println("-".repeat(100));
            to.println(text);
        });
    }
}
