package io.plenum.opcua.read;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import io.plenum.opcua.SubscriptionWatchdog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowsePath;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowsePathResult;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowsePathTarget;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;
import org.eclipse.milo.opcua.stack.core.types.structured.RelativePath;
import org.eclipse.milo.opcua.stack.core.types.structured.RelativePathElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads attributes of many nodes in portions that the server can take. A portion that fails is halved until the culprit is alone,
 * so that a node costs itself only.
 */
public final class NodeReads {

    private final OpcUaClient client;
    private final SubscriptionWatchdog watchdog;
    private final BatchSize reads;
    private final BatchSize translations;

    /** @param watchdog each answer is a sign of life */
    public NodeReads(OpcUaClient client, SubscriptionWatchdog watchdog, ServerLimits limits, int wanted) {
        this.client = client;
        this.watchdog = watchdog;
        reads = new BatchSize(wanted, limits.read());
        translations = new BatchSize(wanted, limits.translate());
    }

    public static ReadValueId attribute(NodeId node, AttributeId attribute) {
        return new ReadValueId(node, uint(attribute.id()), null, QualifiedName.NULL_VALUE);
    }

    /** @param range part of an array (OPC 10000-4, 7.27), null for all of the value */
    public static ReadValueId value(NodeId node, @Nullable String range) {
        return new ReadValueId(node, uint(AttributeId.Value.id()), range, QualifiedName.NULL_VALUE);
    }

    /**
     * One answer for each, in their order; what cannot be read has a bad status.
     *
     * @throws UaException where the server does not answer at all
     */
    public List<DataValue> read(List<ReadValueId> wanted, TimestampsToReturn times) throws UaException {
        List<DataValue> answers = new ArrayList<>(wanted.size());
        while (answers.size() < wanted.size()) {
            int from = answers.size();
            answers.addAll(portion(wanted.subList(from, Math.min(from + reads.size(), wanted.size())), times));
        }
        return answers;
    }

    private List<DataValue> portion(List<ReadValueId> wanted, TimestampsToReturn times) throws UaException {
        try {
            @Nullable DataValue[] told = client.read(0, times, wanted).getResults();
            watchdog.answered();
            List<DataValue> answers = new ArrayList<>(wanted.size());
            for (int i = 0; i < wanted.size(); i++) {
                DataValue answer = told == null || i >= told.length ? null : told[i];
                answers.add(answer == null ? bad(StatusCodes.Bad_NoData) : answer);
            }
            return answers;
        } catch (UaException e) {
            if (!BatchSize.isTooMuch(e)) {
                throw e;
            }
            if (!reads.reduce(wanted.size(), e)) {
                // One alone: silence about it is silence of the server, all else is about the node.
                if (e.getStatusCode().value() == StatusCodes.Bad_Timeout) {
                    throw e;
                }
                return Collections.nCopies(wanted.size(), bad(e.getStatusCode().value()));
            }
            int middle = wanted.size() / 2;
            List<DataValue> answers = new ArrayList<>(portion(wanted.subList(0, middle), times));
            answers.addAll(portion(wanted.subList(middle, wanted.size()), times));
            return answers;
        }
    }

    private static DataValue bad(long code) {
        return new DataValue(Variant.NULL_VALUE, new org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode(code));
    }

    /** What a property of these holds; without those that have none. */
    public Map<NodeId, DataValue> propertyValues(List<NodeId> owners, String property) throws UaException {
        List<@Nullable NodeId> nodes = properties(owners, property);
        List<NodeId> having = new ArrayList<>();
        List<ReadValueId> wanted = new ArrayList<>();
        for (int i = 0; i < owners.size(); i++) {
            NodeId node = nodes.get(i);
            if (node != null) {
                having.add(owners.get(i));
                wanted.add(attribute(node, AttributeId.Value));
            }
        }
        List<DataValue> told = read(wanted, TimestampsToReturn.Neither);
        Map<NodeId, DataValue> values = new HashMap<>();
        for (int i = 0; i < having.size(); i++) {
            values.put(having.get(i), told.get(i));
        }
        return values;
    }

    /** The node of a property of each of these, null where one has none. */
    private List<@Nullable NodeId> properties(List<NodeId> owners, String property) throws UaException {
        return translated(owners, path(NodeIds.HasProperty, new QualifiedName(0, property)));
    }

    /** The component or property of each of these that its type calls so, null where one has none. */
    public List<@Nullable NodeId> members(List<NodeId> owners, QualifiedName name) throws UaException {
        return translated(owners, path(NodeIds.Aggregates, name));
    }

    private List<@Nullable NodeId> translated(List<NodeId> owners, RelativePath path) throws UaException {
        List<@Nullable NodeId> nodes = new ArrayList<>(owners.size());
        while (nodes.size() < owners.size()) {
            int from = nodes.size();
            nodes.addAll(portion(owners.subList(from, Math.min(from + translations.size(), owners.size())), path));
        }
        return nodes;
    }

    private List<@Nullable NodeId> portion(List<NodeId> owners, RelativePath path) throws UaException {
        try {
            List<BrowsePath> paths =
                    owners.stream().map(node -> new BrowsePath(node, path)).toList();
            @Nullable
            BrowsePathResult[] told = client.translateBrowsePaths(paths).getResults();
            watchdog.answered();
            List<@Nullable NodeId> nodes = new ArrayList<>(owners.size());
            for (int i = 0; i < owners.size(); i++) {
                nodes.add(told == null || i >= told.length ? null : target(told[i]));
            }
            return nodes;
        } catch (UaException e) {
            if (e.getStatusCode().value() == StatusCodes.Bad_ServiceUnsupported) {
                return new ArrayList<>(Collections.nCopies(owners.size(), null));
            }
            if (!translations.reduce(owners.size(), e)) {
                throw e;
            }
            int middle = owners.size() / 2;
            List<@Nullable NodeId> nodes = new ArrayList<>(portion(owners.subList(0, middle), path));
            nodes.addAll(portion(owners.subList(middle, owners.size()), path));
            return nodes;
        }
    }

    private @Nullable NodeId target(@Nullable BrowsePathResult path) {
        BrowsePathTarget[] targets = path == null ? null : path.getTargets();
        return targets == null || targets.length == 0
                ? null
                : targets[0].getTargetId().toNodeId(client.getNamespaceTable()).orElse(null);
    }

    private static RelativePath path(NodeId reference, QualifiedName name) {
        return new RelativePath(new RelativePathElement[] {new RelativePathElement(reference, false, true, name)});
    }
}
