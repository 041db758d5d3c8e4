package io.plenum.site.plan;

import io.plenum.site.importing.SiteImportProblems;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Lets of an SVG only shapes, text and groups through. A plan is drawn in the page of everybody who looks at the floor, so
 * what could run, load or leave the page never gets in; and what drawing programs do in their own ways is brought into one.
 */
public final class PlanSanitizer {

    /** Bytes of a file, and characters of a clean plan. */
    public static final int LARGEST_FILE = 8 * 1024 * 1024;

    public static final int LARGEST = 2 * 1024 * 1024;

    private final String file;
    private final List<PlanShape> wanted;
    private final SiteImportProblems problems;
    private final UnsupportedContent unsupported = new UnsupportedContent();

    private PlanSanitizer(String file, List<PlanShape> wanted, SiteImportProblems problems) {
        this.file = file;
        this.wanted = wanted;
        this.problems = problems;
    }

    /** The clean plan, null where the file is no usable SVG (then an error says why). */
    public static @Nullable SanitizedPlan clean(String file, byte[] svg, SiteImportProblems problems) {
        return clean(file, svg, List.of(), problems);
    }

    /**
     * As above, with its rooms and equipment.
     *
     * @param wanted what the drawing may have shapes of
     */
    public static @Nullable SanitizedPlan clean(
            String file, byte[] svg, List<PlanShape> wanted, SiteImportProblems problems) {
        return new PlanSanitizer(file, wanted, problems).clean(svg);
    }

    private @Nullable SanitizedPlan clean(byte[] svg) {
        if (svg.length > LARGEST_FILE) {
            error(0, "is larger than 8 MB. Leave out what is not seen on a plan: furniture, hatches, pictures.");
            return null;
        }
        try {
            Document document = SvgText.parse(SvgSource.text(file, svg, problems));
            Element root = document.getDocumentElement();
            if (!PlanCopy.isSvg(root) || !"svg".equals(root.getLocalName())) {
                error(1, "is not an SVG: its root is not svg in the namespace " + SvgAllowList.SVG + ".");
                return null;
            }
            return plan(root);
        } catch (SAXParseException e) {
            error(e.getLineNumber(), "is not well-formed XML without a DOCTYPE: " + e.getMessage());
        } catch (SAXException | IOException | ParserConfigurationException | TransformerException e) {
            error(0, "cannot be read: " + e.getMessage());
        } catch (StackOverflowError e) {
            error(0, "is nested too deeply to be read.");
        }
        return null;
    }

    private @Nullable SanitizedPlan plan(Element source) throws TransformerException, ParserConfigurationException {
        Document document = SvgText.empty();
        PlanCopy copy = new PlanCopy(document, unsupported);
        Element root = copy.copy(source);
        if (root == null) {
            error(0, "has more than " + PlanCopy.MOST_ELEMENTS + " elements. Leave out what is not seen on a plan.");
            return null;
        }
        if (ReferenceBudget.drawn(root) > ReferenceBudget.MOST) {
            error(0, "draws more than " + ReferenceBudget.MOST + " shapes by references to references (use).");
            return null;
        }
        rooms(root, copy);
        ViewBox frame = ViewBox.of(root);
        if (frame == null) {
            error(1, "has no viewBox of four numbers, no width and height, and nothing is drawn in it.");
            return null;
        }
        SheetLayout.lay(root, frame, unsupported);
        root.setAttribute("class", Elements.byId(root, "walls") == null ? "floor-plan outlined" : "floor-plan");
        unsupported.report(file, problems);
        String text = SvgText.write(document);
        if (text.length() > LARGEST) {
            error(
                    0,
                    "is larger than 2 MB as a plan. Leave out what is not seen on it: furniture, hatches, dimensions.");
            return null;
        }
        return new SanitizedPlan(text, Shapes.of(root), ids(root));
    }

    private void rooms(Element root, PlanCopy copy) {
        ShapeSearch search = new ShapeSearch(file, root, copy, problems);
        Map<String, Element> found = search.search(wanted);
        search.makeUnique(root);
        Map<String, Element> ids = new HashMap<>();
        Elements.all(root).forEach(element -> ids.putIfAbsent(element.getAttribute("id"), element));
        RoomShapes rooms = new RoomShapes(ids);
        for (PlanShape shape : wanted) {
            Element element = found.get(shape.key());
            if (element != null) {
                rooms.prepare(element, shape);
            } else if (shape.expected()) {
                problems.repeated("spaces without a shape", file, 0, shape.key(), () -> {
                    String near = search.nearest(shape.key());
                    return "has no shape on the plan" + (near == null ? "." : "; " + near);
                });
            }
        }
    }

    private static Set<String> ids(Element root) {
        Set<String> ids = new TreeSet<>();
        Elements.all(root).stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .forEach(ids::add);
        return ids;
    }

    private void error(long line, String message) {
        problems.error(file, line, null, message);
    }
}
