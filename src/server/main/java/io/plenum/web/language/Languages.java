package io.plenum.web.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The languages of the screens: English, and each one that there are message bundles for ({@code messages/ui_fr.properties}). Nothing else has to
 * be changed for another one.
 */
public final class Languages {

    private static final Pattern FILE = Pattern.compile("ui_([a-z]{2,3})\\.properties");

    private static final List<Locale> ALL = read();

    private Languages() {}

    private static List<Locale> read() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver(Languages.class.getClassLoader())
                    .getResources("classpath*:messages/ui_*.properties");
            Stream<Locale> others = Arrays.stream(files)
                    .map(file -> FILE.matcher(Objects.requireNonNullElse(file.getFilename(), "")))
                    .filter(Matcher::matches)
                    .map(file -> file.group(1))
                    .sorted()
                    .distinct()
                    .map(Locale::forLanguageTag);
            return Stream.concat(Stream.of(Locale.ENGLISH), others).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** English first, each without a country. */
    public static List<Locale> all() {
        return ALL;
    }

    /** ISO 639 codes, English first. */
    public static List<String> codes() {
        return ALL.stream().map(Locale::getLanguage).toList();
    }

    /** Whether there are texts in it; by its ISO 639 code. */
    public static boolean isKnown(@Nullable String code) {
        return codes().contains(code);
    }

    /** The nearest to what is wanted, whatever its country; English where there are no texts in it. */
    public static Locale of(Locale wanted) {
        return ALL.stream()
                .filter(one -> one.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** By whose customs dates and numbers are written: English without a country would write them as in America. */
    public static Locale written(Locale language) {
        return language.equals(Locale.ENGLISH) ? Locale.UK : language;
    }
}
