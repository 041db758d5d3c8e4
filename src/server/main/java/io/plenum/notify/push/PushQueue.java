package io.plenum.notify.push;

import io.plenum.delivery.DeliveryQueue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where messages to the devices of a person are put in, in the caller's transaction. */
@Component
public class PushQueue {

    /** For one device: a push service that is away must not fill the database. */
    static final int MOST_WAITING = 50;

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_BODY = 500;

    private final PushStore store;
    private final DeliveryQueue queue;
    private final JsonMapper json;

    PushQueue(PushStore store, DeliveryQueue queue, JsonMapper json) {
        this.store = store;
        this.queue = queue;
        this.json = json;
    }

    /**
     * To every device of an account; where too many wait for one of them, that one does not get it, and counts it.
     *
     * @param from it is not sent before (UTC)
     */
    public void add(String account, PushMessage message, Instant from) {
        List<PushDevice> devices = store.of(account);
        devices.forEach(device -> add(device.id(), message, from));
    }

    void add(long device, PushMessage message, Instant from) {
        if (store.countWaiting(device) >= MOST_WAITING) {
            store.dropped(device);
            return;
        }
        store.add(queue.add(PushStore.lane(device), from), device, content(message), message.urgent());
    }

    /** Whether the account has any device. */
    public boolean reaches(String account) {
        return !store.of(account).isEmpty();
    }

    /** No more than what is shown: it passes through somebody else's hands, though nobody there can read it. */
    private String content(PushMessage message) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("title", cut(message.title(), LONGEST_TITLE));
        content.put("body", cut(message.body(), LONGEST_BODY));
        content.put("path", message.path());
        content.put("tag", message.tag());
        content.put("urgent", message.urgent());
        return json.writeValueAsString(content);
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
