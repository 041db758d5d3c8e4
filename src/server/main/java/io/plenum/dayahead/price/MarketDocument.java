package io.plenum.dayahead.price;

import io.plenum.point.time.IsoTime;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Publication_MarketDocument with day-ahead prices (document type A44) as ENTSO-E's transparency platform gives it: IEC
 * 62325-451-3. Without a document type definition or entities of any kind.
 */
final class MarketDocument {

    private static final String DOCUMENT = "Publication_MarketDocument";
    private static final String PRICES = "A44";
    /** Times of these documents end with the minute. */
    private static final Pattern WITHOUT_SECONDS = Pattern.compile("(T\\d\\d:\\d\\d)Z$");

    private static final int MOST_SERIES = 2_000;
    private static final int MOST_TEXT = 4_000;

    private static final Set<String> HEADS = Set.of(
            PriceSeries.AREA, PriceSeries.CURRENCY, PriceSeries.MEASURE, PriceSeries.CURVE, PriceSeries.SEQUENCE);

    private final XMLStreamReader in;
    private final List<PriceSeries> series = new ArrayList<>();
    private @Nullable String root;
    private String type = "";
    private String reason = "";

    private MarketDocument(XMLStreamReader in) {
        this.in = in;
    }

    static PriceFile read(byte[] xml, String currency) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            MarketDocument document = new MarketDocument(factory.createXMLStreamReader(new ByteArrayInputStream(xml)));
            document.read();
            return document.prices(currency);
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
            return PriceFile.refused(line, "dayahead.xml.broken");
        } catch (DocumentRefused refused) {
            return PriceFile.refused(refused.line(), refused.text(), refused.arguments());
        }
    }

    private void read() throws XMLStreamException, DocumentRefused {
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw refused("dayahead.xml.entity");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                start();
            }
        }
    }

    private void start() throws XMLStreamException, DocumentRefused {
        String name = in.getLocalName();
        if (root == null) {
            root = name;
            return;
        }
        switch (name) {
            case "type" -> type = text();
            case "text" -> reason = text();
            case "TimeSeries" -> {
                if (series.size() >= MOST_SERIES) {
                    throw refused("dayahead.xml.many", MOST_SERIES);
                }
                series.add(series());
            }
            default -> {}
        }
    }

    private PriceSeries series() throws XMLStreamException, DocumentRefused {
        Map<String, String> heads = new HashMap<>();
        List<PricePeriod> periods = new ArrayList<>();
        int line = line();
        while (!isEnd("TimeSeries")) {
            if (in.next() == XMLStreamConstants.START_ELEMENT) {
                if (in.getLocalName().equals("Period")) {
                    periods.add(period());
                } else if (HEADS.contains(in.getLocalName())) {
                    heads.put(in.getLocalName(), text());
                }
            }
        }
        return new PriceSeries(line, heads, periods);
    }

    private PricePeriod period() throws XMLStreamException, DocumentRefused {
        int line = line();
        Instant start = null;
        Instant end = null;
        Duration resolution = null;
        List<PricePeriod.Position> positions = new ArrayList<>();
        while (!isEnd("Period")) {
            if (in.next() == XMLStreamConstants.START_ELEMENT) {
                switch (in.getLocalName()) {
                    case "start" -> start = time();
                    case "end" -> end = time();
                    case "resolution" -> resolution = resolution();
                    case "Point" -> positions.add(position(positions.size()));
                    default -> {}
                }
            }
        }
        if (start == null || end == null || resolution == null) {
            throw new DocumentRefused(line, "dayahead.xml.period");
        }
        return new PricePeriod(line, start, end, resolution, positions);
    }

    private PricePeriod.Position position(int before) throws XMLStreamException, DocumentRefused {
        if (before >= PriceFile.MOST) {
            throw refused("dayahead.file.long", PriceFile.MOST / 96);
        }
        int line = line();
        int position = 0;
        double price = Double.NaN;
        while (!isEnd("Point")) {
            if (in.next() == XMLStreamConstants.START_ELEMENT) {
                switch (in.getLocalName()) {
                    case "position" -> position = position();
                    case "price.amount" -> price = number();
                    default -> {}
                }
            }
        }
        if (position < 1 || Double.isNaN(price)) {
            throw new DocumentRefused(line, "dayahead.xml.point");
        }
        return new PricePeriod.Position(line, position, price);
    }

    private PriceFile prices(String currency) throws DocumentRefused {
        if (!DOCUMENT.equals(root)) {
            // What the platform answers where it has nothing: Acknowledgement_MarketDocument with a reason.
            return reason.isEmpty()
                    ? PriceFile.refused(1, "dayahead.xml.root", String.valueOf(root))
                    : PriceFile.refused(1, "dayahead.xml.reason", reason);
        }
        if (!type.equals(PRICES)) {
            return PriceFile.refused(1, "dayahead.xml.type", type);
        }
        List<PriceSeries> own = series.stream()
                .filter(one -> one.head(PriceSeries.CURRENCY).equals(currency))
                .toList();
        if (own.isEmpty()) {
            Set<String> others = new HashSet<>();
            series.forEach(one -> others.add(one.head(PriceSeries.CURRENCY)));
            return series.isEmpty()
                    ? PriceFile.refused(1, "energy.file.empty")
                    : PriceFile.refused(
                            series.getFirst().line(), "dayahead.file.currency", String.join(", ", others), currency);
        }
        return PriceFile.of(SeriesMerge.of(own));
    }

    private boolean isEnd(String name) throws DocumentRefused {
        if (in.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
            throw refused("dayahead.xml.entity");
        }
        return in.getEventType() == XMLStreamConstants.END_ELEMENT
                && in.getLocalName().equals(name);
    }

    private String text() throws XMLStreamException, DocumentRefused {
        String text = in.getElementText().strip();
        if (text.length() > MOST_TEXT) {
            throw refused("dayahead.xml.broken");
        }
        return text;
    }

    private Instant time() throws XMLStreamException, DocumentRefused {
        String text = text();
        try {
            return IsoTime.instant(WITHOUT_SECONDS.matcher(text).replaceFirst("$1:00Z"));
        } catch (DateTimeException none) {
            throw refused("energy.file.time", text);
        }
    }

    private Duration resolution() throws XMLStreamException, DocumentRefused {
        String text = text();
        return switch (text) {
            case "PT15M" -> Duration.ofMinutes(15);
            case "PT30M" -> Duration.ofMinutes(30);
            case "PT60M", "PT1H" -> Duration.ofHours(1);
            default -> throw refused("dayahead.xml.resolution", text);
        };
    }

    private double number() throws XMLStreamException, DocumentRefused {
        String text = text();
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Said below.
        }
        throw refused("dayahead.file.price", text);
    }

    /** 0 for what is none. */
    private int position() throws XMLStreamException, DocumentRefused {
        double number = number();
        return number == Math.rint(number) && number <= PriceFile.MOST ? (int) number : 0;
    }

    private int line() {
        return in.getLocation().getLineNumber();
    }

    private DocumentRefused refused(String text, Object... arguments) {
        return new DocumentRefused(line(), text, arguments);
    }
}
