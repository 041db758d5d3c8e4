package io.plenum.command.order;

import io.plenum.command.CommandPreview;
import io.plenum.command.PointCommand;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Previews that were shown, for a while; of more than it can hold the oldest go. */
@Component
class PreviewMemory {

    static final Duration LIFE = Duration.ofMinutes(10);
    private static final int MOST = 500;

    private final Clock clock;
    private final Map<UUID, Shown> shown = new LinkedHashMap<>();

    PreviewMemory(Clock clock) {
        this.clock = clock;
    }

    /**
     * A preview and of what it was.
     *
     * @param account to whom it was shown
     */
    record Shown(String account, List<PointCommand> commands, CommandPreview preview, Instant kept) {}

    synchronized void keep(String account, List<PointCommand> commands, CommandPreview preview) {
        Instant now = clock.instant();
        shown.values().removeIf(one -> one.kept().plus(LIFE).isBefore(now));
        if (shown.size() >= MOST) {
            shown.remove(shown.keySet().iterator().next());
        }
        shown.put(preview.id(), new Shown(account, List.copyOf(commands), preview, now));
    }

    /** Null where it was not shown to that account, or too long ago. */
    synchronized @Nullable Shown of(UUID id, String account) {
        Shown found = shown.get(id);
        return found == null
                        || !found.account().equals(account)
                        || found.kept().plus(LIFE).isBefore(clock.instant())
                ? null
                : found;
    }
}
