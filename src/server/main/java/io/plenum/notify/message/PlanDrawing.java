package io.plenum.notify.message;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A floor's plan as it is drawn in a mail: with its own plain colours, without what is not needed there, one shape marked.
 *
 * @param whole the plan, its view box moved to the origin
 * @param alone only the marked shape, to find out where it is
 */
record PlanDrawing(String whole, String alone, double width, double height) {

    private static final Set<String> LEFT_OUT = Set.of("sheet", "surroundings");
    private static final String SVG = "http://www.w3.org/2000/svg";

    /** Null where the plan has no such shape. */
    static @Nullable PlanDrawing of(String svg, String shape, @Nullable String room) throws Exception {
        Document whole = parse(svg);
        Document alone = parse(svg);
        if (!mark(whole.getDocumentElement(), shape, room)) {
            return null;
        }
        keepOnly(alone.getDocumentElement(), shape);
        String[] box =
                whole.getDocumentElement().getAttribute("viewBox").strip().split("[\\s,]+");
        move(whole, box);
        move(alone, box);
        return new PlanDrawing(write(whole), write(alone), Double.parseDouble(box[2]), Double.parseDouble(box[3]));
    }

    /** Puts all into a group that begins at the origin, so that one unit is one pixel wherever the drawing begins. */
    private static void move(Document document, String[] box) {
        Element root = document.getDocumentElement();
        Element group = document.createElementNS(SVG, "g");
        group.setAttribute(
                "transform", "translate(" + -Double.parseDouble(box[0]) + " " + -Double.parseDouble(box[1]) + ")");
        while (root.getFirstChild() != null) {
            group.appendChild(root.getFirstChild());
        }
        root.appendChild(group);
        root.setAttribute("viewBox", "0 0 " + box[2] + " " + box[3]);
        root.setAttribute("width", box[2]);
        root.setAttribute("height", box[3]);
    }

    /** Styles everything, drops what is not shown. @return whether the shape was found */
    private static boolean mark(Element parent, String shape, @Nullable String room) {
        boolean found = false;
        for (Element child : children(parent)) {
            String id = child.getAttribute("id");
            boolean equipment = classes(child).contains("equipment");
            if (LEFT_OUT.contains(id) || (equipment && !id.equals(shape))) {
                parent.removeChild(child);
            } else {
                PlanStyle.apply(child, group(child), id.equals(shape) || id.equals(room));
                found |= id.equals(shape) | mark(child, shape, room);
            }
        }
        return found;
    }

    private static boolean keepOnly(Element parent, String shape) {
        boolean found = false;
        for (Element child : children(parent)) {
            boolean here = child.getAttribute("id").equals(shape);
            if (here || keepOnly(child, shape)) {
                found = true;
            } else {
                parent.removeChild(child);
            }
        }
        return found;
    }

    /** The part of the drawing that something belongs to: {@code walls}, {@code furniture}, {@code equipment}, {@code spaces}. */
    private static String group(Element element) {
        for (Node next = element; next instanceof Element each; next = next.getParentNode()) {
            String id = each.getAttribute("id");
            if (Set.of("walls", "furniture", "equipment", "spaces").contains(id)) {
                return id;
            }
        }
        return "";
    }

    static List<String> classes(Element element) {
        return List.of(element.getAttribute("class").split("\\s+", -1));
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static String write(Document document) throws Exception {
        TransformerFactory factory = TransformerFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Transformer transformer = factory.newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter out = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(out));
        return out.toString();
    }
}
