package io.plenum.site.plan;

import io.plenum.site.ImportProblems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Lets of an SVG only shapes, text and groups through. A plan is drawn in the page of everybody who looks at the floor, so
 * what could run, load or leave the page never gets in.
 */
public final class PlanSanitizer {

    public static final int LARGEST = 2 * 1024 * 1024;

    private static final int DEEPEST = 100;

    private final String file;
    private final ImportProblems problems;
    private final Set<String> removed = new TreeSet<>();

    private PlanSanitizer(String file, ImportProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The clean plan, null where the file is no usable SVG (then an error says why). */
    public static @Nullable Plan clean(String file, byte[] svg, ImportProblems problems) {
        return new PlanSanitizer(file, problems).clean(svg);
    }

    private @Nullable Plan clean(byte[] svg) {
        if (svg.length > LARGEST) {
            problems.error(file, 0, null, "is larger than 2 MB.");
            return null;
        }
        try {
            Document document = SvgText.parse(svg);
            Element root = document.getDocumentElement();
            return isPlan(root) ? clean(document, root) : null;
        } catch (SAXParseException e) {
            error(e.getLineNumber(), "is not well-formed XML without a DOCTYPE: " + e.getMessage());
        } catch (SAXException | IOException | ParserConfigurationException | TransformerException e) {
            error(0, "cannot be read: " + e.getMessage());
        }
        return null;
    }

    private boolean isPlan(Element root) {
        if (!Harmless.is(root) || !"svg".equals(root.getLocalName())) {
            error(1, "is not an SVG: its root is not svg in the namespace " + Harmless.SVG + ".");
            return false;
        }
        if (!root.getAttribute("viewBox").matches("\\s*(-?[\\d.]+[\\s,]+){3}-?[\\d.]+\\s*")) {
            error(1, "has no viewBox of four numbers.");
            return false;
        }
        return true;
    }

    private Plan clean(Document document, Element root) throws TransformerException {
        Set<String> ids = new TreeSet<>();
        clean(root, ids, 0);
        if (!removed.isEmpty()) {
            String names = String.join(", ", removed);
            problems.warning(file, 0, null, "left out, because plans hold drawings only: " + names + ".");
        }
        return new Plan(SvgText.write(document), Shapes.of(root), ids);
    }

    private void error(long line, String message) {
        problems.error(file, line, null, message);
    }

    private void clean(Element element, Set<String> ids, int depth) {
        cleanAttributes(element);
        String id = element.getAttribute("id");
        if (!id.isEmpty() && !ids.add(id)) {
            problems.error(file, 0, id, "is the id of two shapes.");
        }
        for (Node child : children(element)) {
            switch (child.getNodeType()) {
                case Node.ELEMENT_NODE -> cleanChild(element, (Element) child, ids, depth + 1);
                case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> {
                    // text is harmless: it is escaped again on the way out
                }
                default -> element.removeChild(child);
            }
        }
    }

    private void cleanChild(Element parent, Element child, Set<String> ids, int depth) {
        if (depth > DEEPEST || !Harmless.is(child)) {
            removed.add("<" + child.getNodeName() + ">");
            parent.removeChild(child);
        } else {
            clean(child, ids, depth);
        }
    }

    private void cleanAttributes(Element element) {
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attributes.add((Attr) element.getAttributes().item(i));
        }
        for (Attr attribute : attributes) {
            if (!Harmless.is(attribute)) {
                removed.add(attribute.getName());
                element.removeAttributeNode(attribute);
            }
        }
    }

    private static List<Node> children(Element element) {
        List<Node> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }
}
