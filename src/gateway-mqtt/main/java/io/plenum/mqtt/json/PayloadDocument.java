package io.plenum.mqtt.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Reads payloads: JSON where it is some, else a text. What a stranger sends is bounded in depth and length. */
public final class PayloadDocument {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_TEXT = 200;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PayloadDocument() {}

    /** Null where it is neither JSON nor a text. */
    public static @Nullable JsonNode read(byte[] payload) {
        try {
            JsonNode document = MAPPER.readTree(payload);
            return document.isMissingNode() ? null : document;
        } catch (JacksonException noJson) {
            return text(payload);
        }
    }

    private static @Nullable JsonNode text(byte[] payload) {
        if (payload.length > LONGEST_TEXT) {
            return null;
        }
        try {
            return StringNode.valueOf(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString()
                    .strip());
        } catch (CharacterCodingException noText) {
            return null;
        }
    }
}
