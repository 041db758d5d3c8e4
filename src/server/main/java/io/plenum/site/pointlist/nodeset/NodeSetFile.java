package io.plenum.site.pointlist.nodeset;

import io.plenum.web.RequestProblem;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The nodes of a NodeSet2 file (OPC UA part 6, annex F), read without entities of any kind. */
final class NodeSetFile {

    private static final int MOST_NODES = 500_000;
    private static final Set<String> NODES = Set.of("UAVariable", "UAObject");

    /** Reference types by name and by number: part 3, 7. */
    private static final Set<String> PROPERTY = Set.of("HasProperty", "i=46");

    private static final Set<String> CHILD =
            Set.of("HasComponent", "i=47", "HasProperty", "i=46", "Organizes", "i=35", "HasOrderedComponent", "i=49");

    private final List<String> namespaces = new ArrayList<>(List.of("http://opcfoundation.org/UA/"));
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, NodeSetNode> nodes = new LinkedHashMap<>();
    private @Nullable NodeSetNode current;

    private NodeSetFile() {}

    /** @throws RequestProblem where it is no NodeSet2 */
    static NodeSetFile read(byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        NodeSetFile file = new NodeSetFile();
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            file.read(in);
            in.close();
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
            throw RequestProblem.of("body", "site.list.no-nodeset", line);
        }
        if (file.nodes.isEmpty()) {
            throw RequestProblem.of("body", "site.list.no-nodeset", 1);
        }
        return file;
    }

    private void read(XMLStreamReader in) throws XMLStreamException {
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(in);
            } else if (event == XMLStreamConstants.END_ELEMENT && NODES.contains(in.getLocalName())) {
                current = null;
            }
        }
    }

    private void start(XMLStreamReader in) throws XMLStreamException {
        switch (in.getLocalName()) {
            case "Uri" -> {
                if (current == null) {
                    namespaces.add(in.getElementText().strip());
                }
            }
            case "Alias" ->
                aliases.put(attribute(in, "Alias"), in.getElementText().strip());
            case "UAVariable", "UAObject" -> node(in);
            default -> {
                if (current != null) {
                    within(current, in);
                }
            }
        }
    }

    private void node(XMLStreamReader in) {
        if (nodes.size() >= MOST_NODES) {
            throw RequestProblem.of("body", "site.list.too-many", MOST_NODES);
        }
        String id = attribute(in, "NodeId");
        NodeSetNode node = new NodeSetNode(
                in.getLocation().getLineNumber(),
                in.getLocalName(),
                id,
                attribute(in, "BrowseName"),
                resolved(attribute(in, "DataType")),
                number(attribute(in, "ValueRank"), -1),
                (number(attribute(in, "AccessLevel"), 1) & 2) != 0);
        String parent = attribute(in, "ParentNodeId");
        node.parent = parent.isEmpty() ? null : parent;
        nodes.put(id, node);
        current = node;
    }

    private void within(NodeSetNode node, XMLStreamReader in) throws XMLStreamException {
        switch (in.getLocalName()) {
            case "DisplayName" -> {
                String text = text(in);
                if (node.inValue) {
                    node.values.add(text);
                } else {
                    node.displayName = node.displayName.isEmpty() ? text : node.displayName;
                }
            }
            case "Description" -> {
                String text = text(in);
                node.description = node.description.isEmpty() ? text : node.description;
            }
            case "Value" -> node.inValue = true;
            case "Reference" -> reference(node, in);
            case "Text", "String" -> node.values.add(in.getElementText().strip());
            case "UnitId" -> node.unit = number(in.getElementText().strip(), 0);
            default -> {}
        }
    }

    /** A description within a value has texts of its own. */
    private static String text(XMLStreamReader in) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int deep = 1; deep > 0; ) {
            int event = in.next();
            deep += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamConstants.CHARACTERS) {
                text.append(in.getText());
            }
        }
        return text.toString().strip();
    }

    private void reference(NodeSetNode node, XMLStreamReader in) throws XMLStreamException {
        String type = attribute(in, "ReferenceType");
        boolean forward = !"false".equals(attribute(in, "IsForward"));
        String target = in.getElementText().strip();
        if (!forward && CHILD.contains(type)) {
            node.parent = target;
            node.property |= PROPERTY.contains(type);
        }
        if (forward && (type.equals("HasTypeDefinition") || type.equals("i=40"))) {
            node.type = resolved(target);
            node.property |= node.type.equals("i=68") || node.type.equals("PropertyType");
        }
        node.ofType |= forward && (type.equals("HasModellingRule") || type.equals("i=37"));
    }

    private String resolved(String name) {
        return aliases.getOrDefault(name, name);
    }

    private static String attribute(XMLStreamReader in, String name) {
        String value = in.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    private static int number(String text, int usual) {
        return text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : usual;
    }

    Iterable<NodeSetNode> nodes() {
        return nodes.values();
    }

    @Nullable
    NodeSetNode node(@Nullable String id) {
        return id == null ? null : nodes.get(id);
    }

    /** The node by the URI of its name space, which stays when a server numbers its name spaces anew; null for the standard's own. */
    @Nullable
    String address(String id) {
        if (!id.startsWith("ns=")) {
            return null;
        }
        int semicolon = id.indexOf(';');
        int index = semicolon < 0 ? -1 : number(id.substring(3, semicolon), -1);
        return index < 1 || index >= namespaces.size()
                ? null
                : "nsu=" + namespaces.get(index).replace(";", "%3B") + id.substring(semicolon);
    }
}
