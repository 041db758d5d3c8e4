package io.plenum.security;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An open page of a visitor, on which fields are filled in and buttons pressed as the browser's script does it. */
public final class Screen {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> OF_A_CLICK = List.of(
            "screenX", "screenY", "clientX", "clientY", "detail", "button", "ctrlKey", "shiftKey", "altKey", "metaKey");

    private final Visitor visitor;
    private final String key;
    private final int ui;
    private final Map<String, Integer> nodes = new HashMap<>();
    private int syncId;
    private int clientId;

    /** Opens a view. */
    public Screen(Visitor visitor, String path) throws IOException, InterruptedException {
        this.visitor = visitor;
        JsonNode page = JSON.readTree(visitor.get("/?v-r=init&query=&location=" + Visitor.encode(path.substring(1)))
                        .body())
                .path("appConfig");
        key = page.path("uidl").path("Vaadin-Security-Key").asString("");
        ui = page.path("v-uiId").asInt(0);
        event(
                1,
                "ui-navigate",
                Map.of(
                        "route",
                        path.substring(1),
                        "query",
                        "",
                        "appShellTitle",
                        "",
                        "historyState",
                        "",
                        "trigger",
                        ""));
    }

    /** Fills the first component of this tag in. */
    public String fill(String tag, String value) throws IOException, InterruptedException {
        return call(Map.of("type", "mSync", "node", node(tag), "feature", 1, "property", "value", "value", value));
    }

    /** Presses the first button. */
    public String press() throws IOException, InterruptedException {
        Map<String, Object> data = new HashMap<>();
        for (String part : OF_A_CLICK) {
            data.put("event." + part, part.endsWith("Key") ? (Object) false : (Object) 0);
        }
        return event(node("vaadin-button"), "click", data);
    }

    private int node(String tag) {
        Integer node = nodes.get(tag);
        if (node == null) {
            throw new IllegalStateException("No " + tag + " among " + nodes.keySet());
        }
        return node;
    }

    private String event(int node, String name, Map<String, Object> data) throws IOException, InterruptedException {
        return call(Map.of("type", "event", "node", node, "event", name, "data", data));
    }

    private String call(Map<String, Object> rpc) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(
                Map.of("csrfToken", key, "syncId", syncId, "clientId", clientId++, "rpc", List.of(rpc)));
        String answer = visitor.send(visitor.request("/?v-r=uidl&v-uiId=" + ui)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)))
                .body();
        learn(JSON.readTree(answer));
        return answer;
    }

    private void learn(JsonNode answer) {
        syncId = answer.path("syncId").asInt(syncId);
        for (JsonNode change : answer.path("changes")) {
            if (change.path("key").asString("").equals("tag")) {
                nodes.putIfAbsent(
                        change.path("value").asString(""), change.path("node").asInt());
            }
        }
    }
}
