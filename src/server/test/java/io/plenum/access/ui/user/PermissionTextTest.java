package io.plenum.access.ui.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.access.Permission;
import io.plenum.access.Role;
import io.plenum.web.language.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever gives somebody a role reads what it allows, not addresses. */
class PermissionTextTest {

    private static Stream<Permission> permissions() throws IOException {
        return Files.readAllLines(Path.of("src/server/test/resources/access.txt")).stream()
                .map(line -> line.split(" +"))
                .filter(line -> line.length > 2 && !line[0].startsWith("#"))
                .filter(line -> !List.of("ANYONE", "NOBODY").contains(line[2]))
                .map(line -> new Permission(
                        line[0].equals("VIEW") ? line[1] : line[0] + " " + line[1], Role.valueOf(line[2]), false));
    }

    private static Stream<String> keys(Permission permission) {
        return PermissionText.isPage(permission)
                ? Stream.of(PermissionText.page(permission), PermissionText.pageDoes(permission))
                : Stream.of(PermissionText.call(permission));
    }

    static List<String> languages() {
        return Languages.codes();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPageAndOperationHasWords(String language) throws IOException {
        ResourceBundle texts = ResourceBundle.getBundle(
                "messages.access",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        assertThat(permissions().flatMap(PermissionTextTest::keys).distinct())
                .hasSizeGreaterThan(150)
                .allSatisfy(key -> assertThat(texts.containsKey(key)).as(key).isTrue());
    }
}
