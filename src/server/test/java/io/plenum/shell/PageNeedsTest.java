package io.plenum.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class PageNeedsTest {

    private static List<String> views() throws IOException {
        return Files.readAllLines(Path.of("src/server/test/resources/access.txt"), StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("VIEW "))
                .map(line -> line.split(" +")[1].substring(1).replaceFirst("/?:.*", ""))
                .toList();
    }

    /** A page of another address would never show its hint. */
    @Test
    void eachOfThemIsAPage() throws IOException {
        assertThat(views()).containsAll(PageNeeds.TABLE.keySet());
    }

    @Test
    void eachOfThemHasItsText() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/setup");
        messages.setDefaultEncoding("UTF-8");
        for (String page : PageNeeds.TABLE.keySet()) {
            assertThat(messages.getMessage(PageNeeds.text(page), null, Locale.ENGLISH))
                    .as(page)
                    .isNotBlank();
        }
    }
}
