package io.plenum.trend.rest;

import io.plenum.point.PointId;
import io.plenum.trend.gap.RepairedStretch;
import io.plenum.trend.read.TrendSeries;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Sends history as JSON straight to the wire; a browser that has it already gets a 304 only. */
@Component
class TrendAnswer {

    /** Kept by the browser, but never shown without asking whether it still holds. */
    static final String CACHING = "private, no-cache";

    private final JsonMapper mapper;

    TrendAnswer(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Whether the asker has this very answer; the response is complete then. */
    boolean known(
            TrendRequest asked,
            String form,
            Collection<TrendSeries> series,
            Map<PointId, List<RepairedStretch>> repaired,
            WebRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHING);
        return request.checkNotModified("W/\"" + form + "-" + digest(asked, series, repaired) + "\"");
    }

    private static String digest(
            TrendRequest asked, Collection<TrendSeries> series, Map<PointId, List<RepairedStretch>> repaired) {
        MessageDigest digest = digest();
        add(digest, new long[] {
            asked.from().toEpochMilli(), asked.to().toEpochMilli(), asked.hashCode(), repaired.hashCode()
        });
        for (TrendSeries one : series) {
            add(digest, one.times());
            for (double[] numbers : new double[][] {one.min(), one.max(), one.mean(), one.first(), one.last()}) {
                ByteBuffer bytes = ByteBuffer.allocate(8 * numbers.length);
                bytes.asDoubleBuffer().put(numbers);
                digest.update(bytes);
            }
            ByteBuffer codes = ByteBuffer.allocate(4 * one.quality().length);
            codes.asIntBuffer().put(one.quality());
            digest.update(codes);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 12);
    }

    private static void add(MessageDigest digest, long[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * numbers.length);
        bytes.asLongBuffer().put(numbers);
        digest.update(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
