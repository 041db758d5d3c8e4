package io.plenum.site.plan;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** Leaves shapes out of a stored plan: what somebody has no access to is not on the drawing that they get either. */
public final class PartialPlan {

    private static final QName ID = new QName("id");

    private PartialPlan() {}

    /**
     * The drawing without the shapes of these ids and all that is in them.
     *
     * @param svg a plan that was cleaned when it was stored
     */
    public static String without(Set<String> ids, String svg) {
        StringWriter rest = new StringWriter(svg.length());
        try {
            XMLEventReader in = input().createXMLEventReader(new StringReader(svg));
            XMLEventWriter out = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(rest);
            while (in.hasNext()) {
                XMLEvent event = in.nextEvent();
                if (event.isStartElement() && isOneOf(ids, event.asStartElement())) {
                    skip(in);
                } else if (!event.isStartDocument() && !event.isEndDocument()) {
                    out.add(event);
                }
            }
            out.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A stored plan is no XML", e);
        }
        return rest.toString();
    }

    private static boolean isOneOf(Set<String> ids, StartElement element) {
        Attribute id = element.getAttributeByName(ID);
        return id != null && ids.contains(id.getValue());
    }

    private static void skip(XMLEventReader in) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            XMLEvent event = in.nextEvent();
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
        }
    }

    private static XMLInputFactory input() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
