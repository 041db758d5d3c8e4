package io.plenum.mqtt.sparkplug;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.Metric;

/**
 * Reads payloads of Sparkplug, compressed ones among them: as the libraries of Eclipse Tahu write them, with the whole payload in the body of
 * another one whose {@code uuid} says so and whose metric {@code algorithm} says how.
 */
public final class PayloadReader {

    private static final String COMPRESSED = "SPBV1.0_COMPRESSED";
    private static final String ALGORITHM = "algorithm";
    /** A birth of ten thousand metrics takes a tenth of it; what becomes larger was made to fill the memory. */
    static final int LARGEST = 16 << 20;

    private PayloadReader() {}

    /** @throws InvalidProtocolBufferException where it is none, or grows beyond what any node can have to say */
    public static Payload read(byte[] message) throws InvalidProtocolBufferException {
        Payload payload = Payload.parseFrom(message);
        if (!payload.getUuid().equals(COMPRESSED)) {
            return payload;
        }
        byte[] body = payload.getBody().toByteArray();
        try (InputStream whole = inflating(algorithm(payload), body)) {
            byte[] inner = whole.readNBytes(LARGEST + 1);
            if (inner.length > LARGEST) {
                throw new InvalidProtocolBufferException(
                        "A payload of " + body.length + " bytes has more than " + LARGEST);
            }
            // Once is enough for anybody.
            return Payload.parseFrom(inner);
        } catch (InvalidProtocolBufferException e) {
            throw e;
        } catch (IOException e) {
            throw new InvalidProtocolBufferException(e);
        }
    }

    /** Deflated where it does not say: so the libraries do it. */
    private static String algorithm(Payload payload) {
        return payload.getMetricsList().stream()
                .filter(metric -> metric.getName().equals(ALGORITHM))
                .map(Metric::getStringValue)
                .findFirst()
                .orElse("DEFLATE")
                .toUpperCase(Locale.ROOT);
    }

    private static InputStream inflating(String algorithm, byte[] body) throws IOException {
        InputStream bytes = new ByteArrayInputStream(body);
        return switch (algorithm) {
            case "GZIP" -> new GZIPInputStream(bytes);
            case "DEFLATE" -> new InflaterInputStream(bytes);
            default -> throw new InvalidProtocolBufferException("Nobody knows the compression " + algorithm);
        };
    }
}
