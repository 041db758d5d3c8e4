package io.plenum.site.pointlist.nodeset;

import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.site.address.NodeReference;
import io.plenum.site.brick.Keys;
import io.plenum.site.importing.SiteImportProblems;
import io.plenum.site.pointlist.ListOptions;
import io.plenum.site.pointlist.ListedPoint;
import io.plenum.tabular.unit.UnitSpelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the variables of a node set as points, with what their properties say: unit, states. */
public final class NodeSetReader {

    private static final int DEEPEST = 20;
    private static final String BOOLEAN = "i=1";

    /** SByte to Double, Number, Integer, UInteger: part 6, table 1, and part 5. */
    private static final Set<String> NUMBERS = Set.of(
            "i=2", "i=3", "i=4", "i=5", "i=6", "i=7", "i=8", "i=9", "i=10", "i=11", "i=26", "i=27", "i=28", "i=50");

    private static final Set<String> MULTI_STATE = Set.of("i=2376", "i=11238", "MultiStateDiscreteType");

    private final String file;
    private final NodeSetFile set;
    private final ListOptions options;
    private final SiteImportProblems problems;
    private final Map<String, List<NodeSetNode>> properties = new HashMap<>();

    private NodeSetReader(String file, NodeSetFile set, ListOptions options, SiteImportProblems problems) {
        this.file = file;
        this.set = set;
        this.options = options;
        this.problems = problems;
    }

    /** Whether a file's content is XML. */
    public static boolean isXml(byte[] content) {
        int at = content.length > 2 && (content[0] & 0xff) == 0xef ? 3 : 0;
        while (at < content.length && content[at] <= ' ' && content[at] > 0) {
            at++;
        }
        return at < content.length && content[at] == '<';
    }

    /**
     * The variables of instances; those of types, of the standard, and of a kind that has no number are counted and left out.
     *
     * @throws io.plenum.web.RequestProblem where it is no node set
     */
    public static List<ListedPoint> read(String file, byte[] xml, ListOptions options, SiteImportProblems problems) {
        return new NodeSetReader(file, NodeSetFile.read(xml), options, problems).points();
    }

    private List<ListedPoint> points() {
        for (NodeSetNode node : set.nodes()) {
            if (node.property && node.parent != null) {
                properties.computeIfAbsent(node.parent, id -> new ArrayList<>()).add(node);
            }
        }
        List<ListedPoint> points = new ArrayList<>();
        for (NodeSetNode node : set.nodes()) {
            if (node.element.equals("UAVariable") && !node.property && !isOfType(node)) {
                ListedPoint point = point(node);
                if (point != null) {
                    points.add(point);
                }
            }
        }
        return points;
    }

    private boolean isOfType(NodeSetNode node) {
        NodeSetNode one = node;
        for (int i = 0; one != null && i < DEEPEST; i++) {
            if (one.ofType) {
                return true;
            }
            one = set.node(one.parent);
        }
        return false;
    }

    private @Nullable ListedPoint point(NodeSetNode node) {
        String address = set.address(node.id);
        PointKind kind = kind(node);
        if (address == null || !NodeReference.isValid(address)) {
            warn(
                    node,
                    "nodes of no name space of the file",
                    "has the node id " + node.id + ", which is of no name space" + " of the file: left out");
            return null;
        }
        if (kind == null || node.rank >= 0) {
            warn(
                    node,
                    "variables that are no number or state",
                    "is " + (node.rank >= 0 ? "an array" : "of the data type " + node.dataType)
                            + " and no point: left out");
            return null;
        }
        List<String> states = states(node, kind);
        String connection = options.connection();
        return new ListedPoint(
                file,
                node.line,
                key(node),
                null,
                node.description.isEmpty() ? node.name() : plain(node.description),
                kind == PointKind.NUMERIC ? "Point" : "Status",
                kind,
                kind == PointKind.NUMERIC ? unit(node) : Unit.UNITLESS,
                states,
                node.writable,
                new PointSource(connection == null ? "opcua" : connection, address));
    }

    private static String plain(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > 200 ? line.substring(0, 200) : line;
    }

    private @Nullable PointKind kind(NodeSetNode node) {
        if (MULTI_STATE.contains(node.type) || property(node, "EnumStrings") != null) {
            return PointKind.MULTISTATE;
        }
        if (node.dataType.equals(BOOLEAN) || node.dataType.equals("Boolean")) {
            return PointKind.BINARY;
        }
        boolean number = NUMBERS.contains(node.dataType)
                || node.dataType.matches("S?Byte|U?Int(16|32|64)|Float|Double|Number|Integer|UInteger|Decimal");
        return number ? PointKind.NUMERIC : null;
    }

    private List<String> states(NodeSetNode node, PointKind kind) {
        NodeSetNode names = property(node, "EnumStrings");
        if (kind == PointKind.MULTISTATE) {
            return names == null ? List.of() : List.copyOf(names.values);
        }
        NodeSetNode off = property(node, "FalseState");
        NodeSetNode on = property(node, "TrueState");
        return kind == PointKind.BINARY && off != null && on != null && !off.values.isEmpty() && !on.values.isEmpty()
                ? List.of(off.values.getFirst(), on.values.getFirst())
                : List.of();
    }

    /** By the code of UN/ECE that the number holds letter by letter (part 8, 5.6.3.3), else by its symbol. */
    private Unit unit(NodeSetNode node) {
        NodeSetNode units = property(node, "EngineeringUnits");
        if (units == null) {
            return Unit.UNITLESS;
        }
        Unit known = units.unit == null || units.unit <= 0 ? null : Unit.ofUnece(code(units.unit));
        for (String text : units.values) {
            known = known == null ? UnitSpelling.of(text) : known;
        }
        if (known != null) {
            return known;
        }
        String symbol = units.values.isEmpty() ? "?" : plain(units.values.getFirst());
        warn(
                node,
                "points in units that are not known",
                "has the unknown unit \"" + symbol + "\", which is shown as it is and takes part in no analysis");
        return Unit.unknown(symbol.substring(0, Math.min(40, symbol.length())));
    }

    private static String code(int number) {
        StringBuilder code = new StringBuilder();
        for (int shift = 24; shift >= 0; shift -= 8) {
            int letter = number >> shift & 0xff;
            if (letter != 0) {
                code.append((char) letter);
            }
        }
        return code.toString();
    }

    private @Nullable NodeSetNode property(NodeSetNode node, String name) {
        return properties.getOrDefault(node.id, List.of()).stream()
                .filter(one -> one.browseName.replaceFirst("^\\d+:", "").equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The names of what it lies in, and its own. */
    private String key(NodeSetNode node) {
        List<String> path = new ArrayList<>();
        NodeSetNode one = set.node(node.parent);
        for (int i = 0; one != null && i < DEEPEST; i++) {
            path.addFirst(one.name());
            one = set.node(one.parent);
        }
        String group = path.isEmpty() ? "opcua" : String.join("-", path);
        return Keys.key(group.replace('/', '-'), false) + "/"
                + Keys.key(node.name().replace('/', '-'), false);
    }

    private void warn(NodeSetNode node, String kind, String message) {
        problems.repeated(kind, file, node.line, node.name(), message + ".");
    }
}
