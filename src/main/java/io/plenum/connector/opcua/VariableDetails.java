package io.plenum.connector.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.UaSerializationException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowsePath;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowsePathResult;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowsePathTarget;
import org.eclipse.milo.opcua.stack.core.types.structured.EUInformation;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;
import org.eclipse.milo.opcua.stack.core.types.structured.RelativePath;
import org.eclipse.milo.opcua.stack.core.types.structured.RelativePathElement;
import org.jspecify.annotations.Nullable;

/** Asks many variables at once for their units and whether they take commands; what a server does not tell stays empty. */
final class VariableDetails {

    private static final int BATCH = 100;
    private static final int CURRENT_WRITE = 0x02;
    private static final RelativePath UNIT = new RelativePath(new RelativePathElement[] {
        new RelativePathElement(NodeIds.HasProperty, false, true, new QualifiedName(0, "EngineeringUnits"))
    });

    private final OpcUaClient client;
    private final Map<NodeId, String> units = new HashMap<>();
    private final Set<NodeId> writable = new HashSet<>();

    VariableDetails(OpcUaClient client) {
        this.client = client;
    }

    String unit(NodeId variable) {
        return units.getOrDefault(variable, "");
    }

    boolean writable(NodeId variable) {
        return writable.contains(variable);
    }

    void read(List<NodeId> variables) throws UaException {
        var limits = ServerLimits.of(client);
        // Two attributes of each.
        int batch = Math.max(1, Math.min(limits.reads(BATCH) / 2, limits.translations(BATCH)));
        for (int from = 0; from < variables.size(); from += batch) {
            List<NodeId> some = variables.subList(from, Math.min(from + batch, variables.size()));
            readAccess(some);
            readUnits(some);
        }
    }

    private void readAccess(List<NodeId> variables) throws UaException {
        List<ReadValueId> wanted = variables.stream()
                .flatMap(node -> Stream.of(
                        attribute(node, AttributeId.AccessLevel), attribute(node, AttributeId.UserAccessLevel)))
                .toList();
        DataValue[] told = values(wanted);
        for (int i = 0; i < variables.size() && 2 * i + 1 < told.length; i++) {
            // What this user may do, where the server knows; else what anybody may.
            Integer own = number(told[2 * i + 1]);
            Integer level = own == null ? number(told[2 * i]) : own;
            if (level != null && (level & CURRENT_WRITE) != 0) {
                writable.add(variables.get(i));
            }
        }
    }

    private void readUnits(List<NodeId> variables) throws UaException {
        BrowsePathResult[] paths = client.translateBrowsePaths(variables.stream()
                        .map(node -> new BrowsePath(node, UNIT))
                        .toList())
                .getResults();
        List<NodeId> owners = new ArrayList<>();
        List<ReadValueId> wanted = new ArrayList<>();
        for (int i = 0; paths != null && i < Math.min(paths.length, variables.size()); i++) {
            NodeId property = target(paths[i]);
            if (property != null) {
                owners.add(variables.get(i));
                wanted.add(attribute(property, AttributeId.Value));
            }
        }
        DataValue[] told = wanted.isEmpty() ? new DataValue[0] : values(wanted);
        for (int i = 0; i < Math.min(told.length, owners.size()); i++) {
            units.put(owners.get(i), symbol(told[i]));
        }
    }

    private @Nullable NodeId target(BrowsePathResult path) {
        BrowsePathTarget[] targets = path.getTargets();
        return targets == null || targets.length == 0
                ? null
                : targets[0].getTargetId().toNodeId(client.getNamespaceTable()).orElse(null);
    }

    private DataValue[] values(List<ReadValueId> wanted) throws UaException {
        DataValue[] told = client.read(0, TimestampsToReturn.Neither, wanted).getResults();
        return told == null ? new DataValue[0] : told;
    }

    private static ReadValueId attribute(NodeId node, AttributeId attribute) {
        return new ReadValueId(node, uint(attribute.id()), null, QualifiedName.NULL_VALUE);
    }

    private static @Nullable Integer number(DataValue value) {
        return value.value().value() instanceof Number number
                        && value.statusCode().isGood()
                ? number.intValue()
                : null;
    }

    private String symbol(DataValue value) {
        try {
            return value.value().value() instanceof ExtensionObject packed
                            && packed.decode(client.getStaticEncodingContext()) instanceof EUInformation unit
                    ? Objects.toString(unit.getDisplayName().text(), "")
                    : "";
        } catch (UaSerializationException e) {
            return "";
        }
    }
}
