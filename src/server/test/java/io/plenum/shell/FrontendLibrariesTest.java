package io.plenum.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.server.VaadinServlet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What checks the frontend must see the libraries that the product is built with, or it checks something else. */
class FrontendLibrariesTest {

    @Test
    void theFrontendIsCheckedWithTheVersionsThatItIsBuiltWith() throws IOException {
        Map<String, String> built = ofVaadin("default", "lit", "typescript");
        built.putAll(ofVaadin("vite", "vite"));
        built.putAll(ofComponents());
        assertThat(built).containsKeys("lit", "uplot", "d3-sankey");
        JsonNode checked = JsonMapper.shared().readTree(Files.readString(Path.of("frontend/tools/package.json")));
        built.forEach((library, version) -> assertThat(
                        checked.path("devDependencies").path(library).asString())
                .as(library)
                .isEqualTo(version));
    }

    private static Map<String, String> ofVaadin(String file, String... libraries) throws IOException {
        Map<String, String> versions = new TreeMap<>();
        String path = "com/vaadin/flow/server/frontend/dependencies/" + file + "/package.json";
        try (InputStream in = VaadinServlet.class.getClassLoader().getResourceAsStream(path)) {
            JsonNode all = JsonMapper.shared().readTree(in);
            for (String library : libraries) {
                JsonNode version = all.at("/dependencies/" + library);
                versions.put(
                        library,
                        (version.isMissingNode() ? all.at("/devDependencies/" + library) : version).asString());
            }
        }
        return versions;
    }

    private static Map<String, String> ofComponents() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(NpmPackage.class));
        scanner.addIncludeFilter(new AnnotationTypeFilter(NpmPackage.Container.class));
        Map<String, String> versions = new TreeMap<>();
        scanner.findCandidateComponents("io.plenum").forEach(found -> {
            Class<?> component = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            for (NpmPackage library : component.getDeclaredAnnotationsByType(NpmPackage.class)) {
                versions.put(library.value(), library.version());
            }
        });
        return versions;
    }
}
