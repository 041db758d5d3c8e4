package io.plenum.site.plan;

import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Element;

/** How much is drawn when all references are followed: ten levels of ten references each are ten thousand million shapes. */
final class ReferenceBudget {

    static final long MOST = 200_000;

    private final Map<String, Element> ids = new HashMap<>();
    private final Map<Element, Long> known = new HashMap<>();

    static long drawn(Element root) {
        ReferenceBudget references = new ReferenceBudget();
        Elements.all(root).forEach(element -> references.ids.putIfAbsent(element.getAttribute("id"), element));
        return references.count(root, 0);
    }

    private long count(Element element, int depth) {
        Long before = known.get(element);
        if (before != null) {
            return before;
        }
        if (depth > 400) {
            return MOST + 1;
        }
        known.put(element, 1L); // what refers to itself is not drawn again
        long sum = 1;
        for (Element child : Elements.children(element)) {
            sum = Math.min(MOST + 1, sum + count(child, depth + 1));
        }
        Element target = element.getLocalName().equals("use")
                ? ids.get(element.getAttribute("href").replaceFirst("^#", ""))
                : null;
        if (target != null) {
            sum = Math.min(MOST + 1, sum + count(target, depth + 1));
        }
        known.put(element, sum);
        return sum;
    }
}
