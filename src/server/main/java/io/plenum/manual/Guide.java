package io.plenum.manual;

import io.plenum.access.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A guide of the manual: a file of {@code docs}, in other languages of the screens one of the same name in a folder of {@code docs} with the
 * language's code, and the least role that it is written for.
 */
public enum Guide {
    FACILITY_MANAGER(Role.VIEWER),
    ASSISTANT(Role.VIEWER),
    COMMISSIONING(Role.ENGINEER),
    PLANS(Role.ENGINEER),
    INTEGRATOR(Role.ENGINEER),
    MODBUS(Role.ENGINEER),
    MQTT(Role.ENGINEER),
    OPERATOR(Role.ADMINISTRATOR);

    private static final String ENGLISH = "en";

    private final Role role;
    private final Map<String, List<ManualPart>> parts = new ConcurrentHashMap<>();

    Guide(Role role) {
        this.role = role;
    }

    /** Null where there is none of that name. */
    public static @Nullable Guide named(String name) {
        return Stream.of(values())
                .filter(guide -> guide.fileName().equals(name))
                .findFirst()
                .orElse(null);
    }

    public Role role() {
        return role;
    }

    /** Its name in addresses, and that of its file without the ending. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In which language a reader gets it: in theirs, else in English. */
    public Locale language(Locale reader) {
        return Guide.class.getResource(resource(reader.getLanguage())) == null
                ? Locale.ENGLISH
                : Locale.of(reader.getLanguage());
    }

    /**
     * Its parts from the first; the first has the guide's title.
     *
     * @param reader whose language it is in, else in English
     */
    public List<ManualPart> parts(Locale reader) {
        String language = language(reader).getLanguage();
        List<ManualPart> known = parts.get(language);
        if (known == null) {
            known = ManualPart.of(text(language));
            if (!language.equals(ENGLISH)) {
                known = ManualPart.translated(known, parts(Locale.ENGLISH));
            }
            parts.put(language, known);
        }
        return known;
    }

    /** What leads to the part in every language, from what leads to it on a site that shows the file of this one. */
    public String anchor(String ownAnchor, Locale reader) {
        return parts(reader).stream()
                .filter(part -> part.ownAnchor().equals(ownAnchor))
                .map(ManualPart::anchor)
                .findFirst()
                .orElse(ownAnchor);
    }

    private String resource(String language) {
        return "/manual/" + (language.equals(ENGLISH) ? "" : language + "/") + fileName() + ".md";
    }

    private String text(String language) {
        try (InputStream in = Guide.class.getResourceAsStream(resource(language))) {
            if (in == null) {
                throw new IllegalStateException("The guide " + fileName() + " is missing in what was built");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
