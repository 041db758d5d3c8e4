package io.plenum.opcua.condition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.jspecify.annotations.Nullable;

/** The events of conditions that nobody has acknowledged, as far as the server has said. Bounded, whatever a server invents. */
public final class OpenConditions {

    private static final int MOST_CONDITIONS = 20_000;
    private static final int MOST_BRANCHES = 8;

    private final Map<NodeId, Known> conditions = new HashMap<>();

    private static final class Known {
        private ByteString last = ByteString.NULL_VALUE;
        private boolean acknowledged = true;
        private boolean confirmed = true;
        private boolean confirmable;
        private final Map<NodeId, ByteString> branches = new LinkedHashMap<>();
    }

    /** What the server has said last of the present state of a condition; null for what it has not said. */
    public record EventStatus(
            ByteString id,
            @Nullable Boolean acknowledged,
            @Nullable Boolean confirmed) {}

    private @Nullable Known known(NodeId condition) {
        Known present = conditions.get(condition);
        if (present == null && conditions.size() < MOST_CONDITIONS) {
            present = new Known();
            conditions.put(condition, present);
        }
        return present;
    }

    public synchronized void present(NodeId condition, EventStatus event) {
        Known known = known(condition);
        if (known != null) {
            known.last = event.id();
            known.acknowledged = !Boolean.FALSE.equals(event.acknowledged());
            known.confirmable = event.confirmed() != null;
            known.confirmed = !Boolean.FALSE.equals(event.confirmed());
        }
    }

    /** A former state that is kept for its acknowledgement, or is not any more. */
    public synchronized void branch(NodeId condition, NodeId branch, ByteString id, boolean open) {
        Known known = known(condition);
        if (known != null && !open) {
            known.branches.remove(branch);
        } else if (known != null && known.branches.size() < MOST_BRANCHES) {
            known.branches.put(branch, id);
        }
    }

    /** Whether no branch waits for its acknowledgement. */
    public synchronized boolean hasNoBranch(NodeId condition) {
        Known known = conditions.get(condition);
        return known == null || known.branches.isEmpty();
    }

    /** For the acknowledgement of what is open now, and of nothing later. */
    public synchronized String reference(NodeId condition, NamespaceTable namespaces) {
        Known known = conditions.get(condition);
        List<ByteString> open = new ArrayList<>();
        if (known != null) {
            if (!known.acknowledged) {
                open.add(known.last);
            }
            open.addAll(known.branches.values());
        }
        return new ConditionReference(condition, open).text(namespaces);
    }

    /** Whether the server has told of a later event of the present state that nobody has acknowledged. */
    synchronized boolean isOvertaken(NodeId condition, ByteString id) {
        Known known = conditions.get(condition);
        return known != null && !known.acknowledged && !known.last.equals(id) && !known.branches.containsValue(id);
    }

    /** Whether the condition knows a confirmation beside the acknowledgement. */
    synchronized boolean isConfirmable(NodeId condition) {
        Known known = conditions.get(condition);
        return known != null && known.confirmable;
    }

    /** The event of the present state that is to be confirmed; null where none is. */
    synchronized @Nullable ByteString unconfirmed(NodeId condition) {
        Known known = conditions.get(condition);
        return known == null || known.confirmed || !known.acknowledged ? null : known.last;
    }
}
