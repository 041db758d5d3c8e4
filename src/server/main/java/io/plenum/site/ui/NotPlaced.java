package io.plenum.site.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.point.Point;
import io.plenum.site.SiteModel;
import java.util.List;

/** The points of a site that belong to no equipment or space yet. */
class NotPlaced extends Details {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 100;

    NotPlaced(List<Point> points) {
        setSummaryText(getTranslation("site.not-placed", points.size()));
        UnorderedList list = new UnorderedList();
        points.stream().limit(SHOWN).forEach(point -> list.add(new ListItem(point.key() + " · " + point.name())));
        if (points.size() > SHOWN) {
            list.add(new ListItem(getTranslation("site.problem.more", points.size() - SHOWN)));
        }
        add(list);
    }

    static List<Point> of(SiteModel model) {
        return model.points().stream()
                .filter(point -> model.ownerOf(point.key()) == null)
                .toList();
    }
}
