package io.plenum.equipment.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.plenum.equipment.EquipmentHealth;
import io.plenum.equipment.EquipmentHealths;
import io.plenum.equipment.document.EquipmentDocuments;
import io.plenum.equipment.graphic.EquipmentGraphic;
import io.plenum.equipment.graphic.GraphicPart;
import io.plenum.point.Point;
import io.plenum.recommendation.Recommendations;
import io.plenum.site.Equipment;
import io.plenum.site.PlanRoute;
import io.plenum.site.SiteModel;
import io.plenum.uikit.Polling;
import io.plenum.work.WorkOrders;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** One piece of equipment: what stands in it with its values, how it is, what feeds it and what it feeds. */
@Route("equipment/:key")
@PermitAll
@CssImport("./equipment/equipment.css")
public class EquipmentView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** A chart with more of them cannot be read. */
    private static final int MOST_TRENDS = 8;

    private final transient EquipmentHealths healths;
    private final transient EquipmentContext context;
    private final transient RelatedWork related;
    private final transient EquipmentDocuments documents;
    private String title = "";
    private transient Runnable refresh = () -> {};

    EquipmentView(
            EquipmentHealths healths,
            EquipmentContext context,
            Recommendations recommendations,
            WorkOrders orders,
            EquipmentDocuments documents) {
        this.healths = healths;
        this.context = context;
        this.documents = documents;
        this.related = new RelatedWork(recommendations, orders, context);
        addClassName("plenum-page");
        Polling.whileShown(this, () -> refresh.run());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SiteModel model = context.model();
        Equipment one = model.equipment(event.getRouteParameters().get("key").orElse(""));
        if (one == null) {
            throw new NotFoundException();
        }
        title = one.name();
        removeAll();
        List<GraphicPart> parts = EquipmentGraphic.of(model, one);
        GraphicPanel graphic = new GraphicPanel(parts, context);
        Div state = new Div();
        Div photo = new Div();
        photo.addClassName("plenum-graphic-photo");
        add(new H1(one.name()), facts(model, one), card("equipment.graphic", graphic, parts, photo));
        add(new Div(state), new RelationsCard(model, one), related.of(one));
        add(new DocumentsCard(documents, one.key(), context.today(one), photo));
        refresh = () -> {
            graphic.refresh();
            state(state, model, one);
        };
        refresh.run();
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + title;
    }

    private Div facts(SiteModel model, Equipment one) {
        Div facts = new Div(
                new Span(getTranslation("equipment.type." + one.meaning().type())));
        facts.addClassNames("plenum-links", "plenum-soft");
        String place = EquipmentListView.place(model, one);
        String route = PlanRoute.to(model, one.key());
        if (route != null) {
            facts.add(new Anchor(route, place.isEmpty() ? getTranslation("equipment.on-plan") : place));
        } else if (!place.isEmpty()) {
            facts.add(new Span(place));
        }
        if (context.seesAll()) {
            facts.add(new Anchor("upkeep/" + one.key(), getTranslation("equipment.condition")));
        }
        facts.add(new Anchor("equipment-labels?keys=" + one.key(), getTranslation("equipment.label.one")));
        return facts;
    }

    private Div card(String heading, GraphicPanel graphic, List<GraphicPart> parts, Div photo) {
        Div card = new Div(new H2(getTranslation(heading)));
        card.addClassName("plenum-card");
        if (parts.isEmpty()) {
            card.add(new Paragraph(getTranslation("equipment.no-points")), photo);
            return card;
        }
        Div both = new Div(graphic, photo);
        both.addClassName("plenum-graphic-card");
        card.add(both);
        String keys = parts.stream()
                .flatMap(part -> part.points().stream())
                .limit(MOST_TRENDS)
                .map(Point::key)
                .collect(Collectors.joining(","));
        if (keys.isEmpty()) {
            return card;
        }
        card.add(new Anchor("trends?points=" + keys, getTranslation("equipment.trends")));
        return card;
    }

    private void state(Div state, SiteModel model, Equipment one) {
        EquipmentHealth health =
                Objects.requireNonNull(healths.of(model, List.of(one)).get(one.key()));
        HealthCard card = new HealthCard(health, getLocale());
        state.removeAll();
        state.add(card);
    }
}
