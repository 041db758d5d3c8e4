package io.plenum.web;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A small page or a mail, from a file under {@code templates/}. The engine escapes whatever is put in, for text and for attributes in
 * quotes; control characters become spaces, as no HTML may contain them.
 */
public final class HtmlTemplate {

    private static final Mustache.Escaper ESCAPER = Escapers.simple(
            new String[][] {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}, {"'", "&#39;"}});

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .withEscaper(text -> ESCAPER.escape(printable(text)))
            .withLoader(name -> new StringReader(read(name)));

    private final Template template;

    private HtmlTemplate(Template template) {
        this.template = template;
    }

    /**
     * Reads and compiles it.
     *
     * @param name of the file, without its ending
     */
    public static HtmlTemplate of(String name) {
        return new HtmlTemplate(COMPILER.compile(read(name)));
    }

    /**
     * Fills it.
     *
     * @param values a map, or an object with accessors; what a section asks for may be missing, what a text asks for may not
     */
    public String render(Object values) {
        return template.execute(values);
    }

    private static String read(String name) {
        try (InputStream file = HtmlTemplate.class.getResourceAsStream("/templates/" + name + ".html")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
    }
}
