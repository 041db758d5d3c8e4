package io.plenum.trend.rest;

import io.plenum.trend.TrendReader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Sends history as JSON straight to the wire; a browser that has it already is only told so. */
@Component
class TrendAnswer {

    /** Kept by the browser, but never shown without asking whether it still holds. */
    static final String CACHING = "private, no-cache";

    private final TrendReader reader;
    private final JsonMapper mapper;

    TrendAnswer(TrendReader reader, JsonMapper mapper) {
        this.reader = reader;
        this.mapper = mapper;
    }

    /** Whether the asker has the present answer; the response is complete then. */
    boolean known(TrendRequest asked, String form, WebRequest request, HttpServletResponse response) {
        String version = reader.version(asked.ids(), asked.from(), asked.to(), asked.pixels());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHING);
        return request.checkNotModified("W/\"" + form + "-" + version + "\"");
    }

    void write(HttpServletResponse response, Consumer<JsonGenerator> content) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        try (OutputStream out = response.getOutputStream();
                JsonGenerator json = mapper.createGenerator(out)) {
            json.writeStartObject();
            content.accept(json);
            json.writeEndObject();
        }
    }
}
