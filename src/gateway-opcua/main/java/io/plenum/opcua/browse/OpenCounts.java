package io.plenum.opcua.browse;

import io.plenum.link.Problem;
import io.plenum.opcua.read.CountEvidence;
import io.plenum.opcua.read.NodeReads;
import java.util.List;
import java.util.Map;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;

/** Of how many multi-state objects neither the server nor the settings nor the present value say from where states are counted. */
final class OpenCounts {

    private final NodeReads reads;
    private final VariableDetails details;
    private int open;

    OpenCounts(NodeReads reads, VariableDetails details) {
        this.reads = reads;
        this.details = details;
    }

    void look(List<NodeId> presentValues) throws UaException {
        Map<NodeId, EnumStates> named = details.states(presentValues);
        List<Map.Entry<NodeId, EnumStates>> unsaid = named.entrySet().stream()
                .filter(entry -> entry.getValue().isOpen())
                .toList();
        List<DataValue> values = reads.read(
                unsaid.stream()
                        .map(entry -> NodeReads.attribute(entry.getKey(), AttributeId.Value))
                        .toList(),
                TimestampsToReturn.Neither);
        for (int i = 0; i < unsaid.size(); i++) {
            var evidence = new CountEvidence(unsaid.get(i).getValue().count());
            evidence.see(values.get(i));
            open += evidence.isOpen() ? 1 : 0;
        }
    }

    List<Problem> problems() {
        return open == 0 ? List.of() : List.of(Problem.of("connector.discovery.states-from", open));
    }
}
