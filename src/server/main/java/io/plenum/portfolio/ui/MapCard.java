package io.plenum.portfolio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plenum.portfolio.Portfolio;
import io.plenum.portfolio.PortfolioColumn;
import io.plenum.portfolio.PortfolioSite;
import io.plenum.portfolio.location.SiteLocation;
import io.plenum.portfolio.map.CountryMap;
import io.plenum.portfolio.map.MapFrame;
import io.plenum.portfolio.map.MapMarks;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the sites are, each with the mark of its place in a column; a mark leads into its site. */
class MapCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Portfolio portfolio;
    private final PortfolioColumn column;
    private final transient PortfolioFormatter words;

    MapCard(Portfolio portfolio, PortfolioColumn column, PortfolioFormatter words) {
        this.portfolio = portfolio;
        this.column = column;
        this.words = words;
        addClassName("plenum-card");
        add(new H2(getTranslation("portfolio.map", PortfolioFormatter.name(column))));
        Map<String, SiteLocation> placed = placed();
        if (!placed.isEmpty()) {
            add(map(placed), key());
        }
        List<String> missing = portfolio.sites().stream()
                .filter(site -> site.location() == null)
                .map(site -> site.site().name())
                .toList();
        if (!missing.isEmpty()) {
            Paragraph hint = new Paragraph("◇ " + getTranslation("portfolio.map.missing", String.join(", ", missing)));
            hint.addClassName("plenum-soft");
            add(hint);
        }
    }

    /** The address by which a site is entered. */
    static String address(PortfolioSite site) {
        return "?site=" + URLEncoder.encode(site.site().key(), StandardCharsets.UTF_8);
    }

    private Map<String, SiteLocation> placed() {
        Map<String, SiteLocation> placed = new LinkedHashMap<>();
        for (PortfolioSite site : portfolio.sorted(column)) {
            SiteLocation location = site.location();
            if (location != null) {
                placed.put(site.site().key(), location);
            }
        }
        return placed;
    }

    private Component map(Map<String, SiteLocation> placed) {
        MapFrame frame = MapFrame.around(placed.values());
        Map<String, MapMarks.Mark> marks = MapMarks.of(frame, placed);
        Svg land = new Svg(picture(frame, marks.values()));
        land.getElement().setAttribute("aria-hidden", "true");
        Div map = new Div(land);
        map.addClassName("plenum-map");
        map.getElement().setAttribute("role", "group");
        map.getElement().setAttribute("aria-label", getTranslation("portfolio.map", PortfolioFormatter.name(column)));
        for (PortfolioSite site : portfolio.sorted(column)) {
            MapMarks.Mark mark = marks.get(site.site().key());
            if (mark != null) {
                map.add(mark(site, mark));
            }
        }
        return map;
    }

    private static String picture(MapFrame frame, Collection<MapMarks.Mark> marks) {
        String leads = marks.stream()
                .filter(MapMarks.Mark::isMoved)
                .map(mark -> String.format(
                        Locale.ROOT,
                        "<path class=\"lead\" d=\"M%.1f %.1fL%.1f %.1f\"/><circle class=\"at\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>",
                        mark.x(),
                        mark.y(),
                        mark.atX(),
                        mark.atY(),
                        mark.atX(),
                        mark.atY()))
                .collect(Collectors.joining());
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\"><path class=\"land\" fill-rule=\"evenodd\" d=\"%s\"/>%s</svg>"
                .formatted((int) MapFrame.WIDTH, (int) MapFrame.HEIGHT, CountryMap.path(frame), leads);
    }

    private Anchor mark(PortfolioSite site, MapMarks.Mark at) {
        RankMark rank = RankMark.of(portfolio, site, column);
        Span shape = new Span(rank.field().shape());
        shape.addClassName("shape");
        Span name = new Span(site.site().name());
        name.addClassName("name");
        Anchor mark = new Anchor(address(site), shape, name);
        mark.addClassNames("mark", rank.field().cssClass());
        String said = site.site().name() + ": " + words.value(site, column) + ", " + rank.words();
        mark.getElement().setAttribute("aria-label", said);
        mark.setTitle(said);
        mark.getStyle().set("left", percent(at.x() / MapFrame.WIDTH)).set("top", percent(at.y() / MapFrame.HEIGHT));
        mark.setClassName("west", at.x() > MapFrame.WIDTH * 0.7);
        return mark;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * share);
    }

    private Component key() {
        Div key = new Div();
        key.addClassNames("plenum-map-key", "plenum-soft");
        for (RankMark.Field field : RankMark.Field.values()) {
            Span shape = new Span(field.shape());
            shape.addClassNames("shape", field.cssClass());
            key.add(new Span(shape, new Span(" " + getTranslation("portfolio.field." + field))));
        }
        key.add(new Span(getTranslation("portfolio.map.source")));
        return key;
    }
}
