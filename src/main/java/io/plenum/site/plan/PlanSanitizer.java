package io.plenum.site.plan;

import io.plenum.site.ImportProblems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Lets of an SVG only shapes, text and groups through. A plan is drawn in the page of everybody who looks at the floor, so
 * what could run, load or leave the page never gets in.
 */
public final class PlanSanitizer {

    public static final int LARGEST = 2 * 1024 * 1024;

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "title",
            "desc",
            "defs",
            "use",
            "symbol",
            "pattern",
            "clipPath");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "class",
            "viewBox",
            "width",
            "height",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "d",
            "points",
            "transform",
            "fill",
            "fill-opacity",
            "fill-rule",
            "stroke",
            "stroke-width",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-dasharray",
            "stroke-opacity",
            "opacity",
            "clip-path",
            "clip-rule",
            "font-size",
            "font-weight",
            "font-family",
            "text-anchor",
            "dominant-baseline",
            "letter-spacing",
            "dx",
            "dy",
            "rotate",
            "patternUnits",
            "patternTransform",
            "preserveAspectRatio",
            "href",
            "style",
            "role",
            "aria-label",
            "aria-hidden",
            "vector-effect",
            "pointer-events",
            "visibility",
            "display");
    private static final Pattern DATA = Pattern.compile("data-[a-z0-9-]+");
    private static final Pattern LOCAL_URL = Pattern.compile("url\\(#[A-Za-z0-9_.-]+\\)");
    private static final Pattern FRAGMENT = Pattern.compile("#[A-Za-z0-9_.-]+");
    private static final Pattern DANGEROUS = Pattern.compile("url\\(|expression|@import|javascript:|\\\\|behavior");
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
            Document document = parse(svg);
            Element root = document.getDocumentElement();
            if (!SVG.equals(root.getNamespaceURI()) || !"svg".equals(root.getLocalName())) {
                problems.error(file, 1, null, "is not an SVG: its root is not svg in the namespace " + SVG + ".");
                return null;
            }
            if (!root.getAttribute("viewBox").matches("\\s*(-?[\\d.]+[\\s,]+){3}-?[\\d.]+\\s*")) {
                problems.error(file, 1, null, "has no viewBox of four numbers.");
                return null;
            }
            Set<String> ids = new TreeSet<>();
            clean(root, ids, 0);
            if (!removed.isEmpty()) {
                problems.warning(
                        file,
                        0,
                        null,
                        "left out, because plans hold drawings only: " + String.join(", ", removed) + ".");
            }
            return new Plan(text(document), Shapes.of(root), ids);
        } catch (SAXParseException e) {
            problems.error(
                    file, e.getLineNumber(), null, "is not well-formed XML without a DOCTYPE: " + e.getMessage());
        } catch (SAXException | IOException | ParserConfigurationException | TransformerException e) {
            problems.error(file, 0, null, "cannot be read: " + e.getMessage());
        }
        return null;
    }

    private static Document parse(byte[] svg) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new Quiet());
        return builder.parse(new ByteArrayInputStream(svg));
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
        if (depth > DEEPEST || !SVG.equals(child.getNamespaceURI()) || !ELEMENTS.contains(child.getLocalName())) {
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
            if (!isHarmless(attribute)) {
                removed.add(attribute.getName());
                element.removeAttributeNode(attribute);
            }
        }
    }

    private static boolean isHarmless(Attr attribute) {
        String name = attribute.getName();
        String value = attribute.getValue().toLowerCase(Locale.ROOT);
        if (name.equals("xmlns")) {
            return attribute.getValue().equals(SVG);
        }
        if (name.equals("href")) {
            return FRAGMENT.matcher(attribute.getValue()).matches();
        }
        boolean local = LOCAL_URL.matcher(value).matches() && !name.equals("style");
        return (ATTRIBUTES.contains(name) || DATA.matcher(name).matches())
                && (local || !DANGEROUS.matcher(value).find());
    }

    private static List<Node> children(Element element) {
        List<Node> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }

    private static String text(Document document) throws TransformerException {
        TransformerFactory factory = TransformerFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Transformer transformer = factory.newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter out = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(out));
        return out.toString();
    }

    /** The parser would print to the console by itself. */
    private static final class Quiet implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            // nothing in a plan depends on it
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
