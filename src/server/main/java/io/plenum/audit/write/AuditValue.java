package io.plenum.audit.write;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes things into what a record may say of them: bounded, on one line, and without secrets. */
@Component
public class AuditValue {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_VALUE = 8000;
    private static final Pattern SECRET = Pattern.compile(
            "(?i).*(password(?!File)|passphrase|secret|token|hash|credential|private_?key|totp|seed).*");
    private static final String HIDDEN = "•••";

    private final JsonMapper json;

    AuditValue(JsonMapper json) {
        this.json = json;
    }

    @Nullable
    public String json(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        JsonNode tree = json.valueToTree(value);
        hide(tree);
        return bounded(tree.toString().replace("\\u0000", "·"), LONGEST_VALUE);
    }

    private static void hide(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            for (String name : object.propertyNames().toArray(String[]::new)) {
                if (SECRET.matcher(name).matches()) {
                    object.put(name, HIDDEN);
                } else {
                    hide(object.get(name));
                }
            }
        } else if (tree instanceof ArrayNode list) {
            list.forEach(AuditValue::hide);
        }
    }

    /** Names come from strangers: no control characters, no novels. */
    public static String line(String text) {
        return bounded(text.replaceAll("\\p{Cntrl}", "·"), LONGEST_LINE);
    }

    /** Never cuts a character in two: PostgreSQL would refuse the half. */
    private static String bounded(String text, int longest) {
        if (text.length() <= longest) {
            return whole(text);
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return whole(text.substring(0, end));
    }

    /** Half characters of strangers become question marks. */
    private static String whole(String text) {
        return new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
    }
}
