package io.plenum.site.plan;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Finds the shapes of a plan that stand for an entity of the model: those of class space or equipment. */
final class Shapes {

    private Shapes() {}

    static Set<String> of(Element root) {
        Set<String> found = new TreeSet<>();
        NodeList all = root.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            List<String> classes = List.of(element.getAttribute("class").split("\\s+", -1));
            if ((classes.contains("space") || classes.contains("equipment")) && element.hasAttribute("id")) {
                found.add(element.getAttribute("id"));
            }
        }
        return found;
    }
}
