package io.plenum.manual;

import io.plenum.access.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A guide of the manual: a file of {@code docs}, and the least role that it is written for. */
public enum Guide {
    FACILITY_MANAGER(Role.VIEWER),
    ASSISTANT(Role.VIEWER),
    COMMISSIONING(Role.ENGINEER),
    PLANS(Role.ENGINEER),
    INTEGRATOR(Role.ENGINEER),
    MODBUS(Role.ENGINEER),
    MQTT(Role.ENGINEER),
    OPERATOR(Role.ADMINISTRATOR);

    private final Role role;
    private @Nullable List<ManualPart> parts;

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

    /** Its parts from the first; the first has the guide's title. */
    public synchronized List<ManualPart> parts() {
        List<ManualPart> known = parts;
        if (known == null) {
            known = ManualPart.of(text());
            parts = known;
        }
        return known;
    }

    private String text() {
        try (InputStream in = Guide.class.getResourceAsStream("/manual/" + fileName() + ".md")) {
            if (in == null) {
                throw new IllegalStateException("The guide " + fileName() + " is missing in what was built");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
