package io.plenum.licence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A project as its pom.xml describes it. */
record Pom(Element root) {

    static Pom read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Pom(factory.newDocumentBuilder().parse(in).getDocumentElement());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " cannot be read", e);
        }
    }

    String text(String name) {
        return text(root, name);
    }

    /** Names of the licences; its parents' where it has none. */
    List<String> licences(Path repository) throws IOException {
        List<String> own = children(root, "licenses").stream()
                .flatMap(all -> children(all, "license").stream())
                .map(licence -> text(licence, "name").replaceAll("\\s+", " "))
                .toList();
        List<Element> parent = children(root, "parent");
        if (!own.isEmpty() || parent.isEmpty()) {
            return own;
        }
        Path above = place(repository, parent.getFirst());
        return Files.exists(above) ? read(above).licences(repository) : List.of();
    }

    private static Path place(Path repository, Element of) {
        String artifact = text(of, "artifactId");
        String version = text(of, "version");
        return repository
                .resolve(text(of, "groupId").replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".pom");
    }

    /** Of all scopes and profiles, as group:artifact. Those of type pom bring no classes. */
    List<String> dependencies() {
        List<Element> holders = new ArrayList<>(List.of(root));
        children(root, "profiles").forEach(all -> holders.addAll(children(all, "profile")));
        return holders.stream()
                .flatMap(holder -> children(holder, "dependencies").stream())
                .flatMap(all -> children(all, "dependency").stream())
                .filter(dependency -> !text(dependency, "type").equals("pom"))
                .map(dependency -> text(dependency, "groupId") + ":" + text(dependency, "artifactId"))
                .distinct()
                .toList();
    }

    private static List<Element> children(Element of, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String text(Element of, String name) {
        return children(of, name).stream()
                .findFirst()
                .map(element -> element.getTextContent().strip())
                .orElse("");
    }
}
