package io.plenum.command.rule;

import io.plenum.command.rule.CommandGrantStore.Switches;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** Who has switched the policy last, and why; for pages. What may be written says {@link PolicyMemory} alone. */
@Service
public class PolicySwitches {

    private static final Logger LOG = LoggerFactory.getLogger(PolicySwitches.class);

    private final CommandGrantStore store;
    private final AtomicBoolean changed = new AtomicBoolean(true);
    private volatile @Nullable LastSwitch known;

    PolicySwitches(CommandGrantStore store) {
        this.store = store;
    }

    /**
     * A change of a switch, and how the switches are since.
     *
     * @param reason in their words; empty where nobody has ever switched anything
     * @param time UTC
     */
    public record LastSwitch(boolean readOnly, boolean twoPersons, String who, String reason, Instant time) {}

    @EventListener
    void onChange(WritePolicyChanged change) {
        changed.set(true);
    }

    /**
     * The latest changes of the switches, the newest first.
     *
     * @throws DataAccessException where they cannot be read
     */
    public List<LastSwitch> changes(int most) {
        return store.changes(most);
    }

    /** Null where it was never read. What is known stays while the database is away. */
    public @Nullable LastSwitch last() {
        if (changed.getAndSet(false)) {
            try {
                Switches now = store.switches();
                known = new LastSwitch(now.readOnly(), now.twoPersons(), now.who(), now.reason(), now.changed());
            } catch (DataAccessException away) {
                changed.set(true);
                LOG.warn("Who has switched the policy cannot be read: {}", away.getMessage());
            }
        }
        return known;
    }
}
