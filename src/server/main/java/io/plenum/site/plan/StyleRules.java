package io.plenum.site.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The style sheets of a drawing, as far as drawing programs write them: rules for elements, classes, ids and their descendants. What a
 * rule says is written into the shapes; sheets themselves never get into a page.
 */
final class StyleRules {

    private static final int MOST_RULES = 5_000;
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|<!--|-->", Pattern.DOTALL);
    private static final Pattern COMPOUND =
            Pattern.compile("(\\*|[A-Za-z][\\w-]*)?((?:[.#][A-Za-z_\\u00a0-\\uffff-][\\w\\u00a0-\\uffff-]*)*)");
    private static final Pattern NAME = Pattern.compile("([.#])([^.#]+)");

    /** One part of a selector. */
    private record Compound(String element, List<String> classes, String id) {

        boolean fits(Element tried) {
            boolean named = element.isEmpty() || element.equals("*") || element.equals(tried.getLocalName());
            if (!named || (!id.isEmpty() && !id.equals(tried.getAttribute("id")))) {
                return false;
            }
            return classes.isEmpty()
                    || List.of(tried.getAttribute("class").strip().split("\\s+"))
                            .containsAll(classes);
        }

        int weight() {
            return (id.isEmpty() ? 0 : 10_000)
                    + 100 * classes.size()
                    + (element.isEmpty() || element.equals("*") ? 0 : 1);
        }
    }

    private record StyleRule(List<Compound> selector, Map<String, String> declarations, int weight, int order) {}

    /** By what the last part of the selector needs: {@code #id}, {@code .class}, an element or nothing. */
    private final Map<String, List<StyleRule>> rules = new HashMap<>();

    private final UnsupportedContent unsupported;
    private int count;

    StyleRules(UnsupportedContent unsupported) {
        this.unsupported = unsupported;
    }

    void add(String sheet) {
        String text = COMMENT.matcher(sheet).replaceAll(" ");
        int at = 0;
        while (at < text.length() && count < MOST_RULES) {
            int open = text.indexOf('{', at);
            if (open < 0) {
                return;
            }
            String head = text.substring(at, open).strip();
            int close = close(text, open);
            int semicolon = head.lastIndexOf(';');
            if (semicolon >= 0) { // @import and @charset end so
                unsupported.rule(head.substring(0, semicolon).strip());
                head = head.substring(semicolon + 1).strip();
            }
            if (head.startsWith("@")) {
                unsupported.rule(head);
            } else {
                rule(head, text.substring(open + 1, close));
            }
            at = close + 1;
        }
    }

    private static int close(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    private void rule(String selectors, String body) {
        Map<String, String> declarations = declarations(body);
        for (String selector : selectors.split(",", -1)) {
            List<Compound> parts = selector(selector.strip());
            if (parts.isEmpty()) {
                unsupported.rule(selector.strip());
                continue;
            }
            Compound last = parts.getLast();
            String key = !last.id().isEmpty()
                    ? "#" + last.id()
                    : !last.classes().isEmpty() ? "." + last.classes().getFirst() : last.element();
            int weight = parts.stream().mapToInt(Compound::weight).sum();
            rules.computeIfAbsent(key.equals("*") ? "" : key, k -> new ArrayList<>())
                    .add(new StyleRule(parts, declarations, weight, count++));
        }
    }

    /** Empty where it is not understood. */
    private static List<Compound> selector(String text) {
        List<Compound> parts = new ArrayList<>();
        for (String part : text.replace(">", " ").split("\\s+", -1)) {
            Matcher compound = COMPOUND.matcher(part);
            if (part.isEmpty() || !compound.matches()) {
                return List.of();
            }
            List<String> classes = new ArrayList<>();
            String id = "";
            Matcher name = NAME.matcher(compound.group(2));
            while (name.find()) {
                if (name.group(1).equals("#")) {
                    id = name.group(2);
                } else {
                    classes.add(name.group(2));
                }
            }
            parts.add(new Compound(compound.group(1) == null ? "" : compound.group(1), classes, id));
        }
        return parts;
    }

    /** Of a rule or of a style attribute. */
    static Map<String, String> declarations(String body) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String declaration : body.split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String value = declaration
                        .substring(colon + 1)
                        .replace("!important", "")
                        .strip();
                found.put(declaration.substring(0, colon).strip(), value);
            }
        }
        return found;
    }

    /** What the sheets say of an element, the weightier rule over the lighter, the later over the earlier. */
    Map<String, String> of(Element element) {
        if (rules.isEmpty()) {
            return Map.of();
        }
        List<StyleRule> fitting = new ArrayList<>();
        collect(fitting, element, "");
        collect(fitting, element, String.valueOf(element.getLocalName()));
        collect(fitting, element, "#" + element.getAttribute("id"));
        for (String name : element.getAttribute("class").strip().split("\\s+")) {
            collect(fitting, element, "." + name);
        }
        fitting.sort(Comparator.comparingInt(StyleRule::weight).thenComparingInt(StyleRule::order));
        Map<String, String> all = new LinkedHashMap<>();
        fitting.forEach(rule -> all.putAll(rule.declarations()));
        return all;
    }

    private void collect(List<StyleRule> fitting, Element element, String key) {
        for (StyleRule rule : rules.getOrDefault(key, List.of())) {
            if (fits(rule.selector(), element)) {
                fitting.add(rule);
            }
        }
    }

    private static boolean fits(List<Compound> selector, Element element) {
        if (!selector.getLast().fits(element)) {
            return false;
        }
        int left = selector.size() - 2;
        for (Node up = element.getParentNode(); left >= 0 && up instanceof Element above; up = up.getParentNode()) {
            left -= selector.get(left).fits(above) ? 1 : 0;
        }
        return left < 0;
    }
}
