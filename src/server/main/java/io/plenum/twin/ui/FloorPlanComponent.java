package io.plenum.twin.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import io.plenum.uikit.PointAction;
import java.util.List;

/** The living floor plan of the browser; the server only tells it which floor, for whom, and in which words. */
@Tag("plenum-floor-plan")
@JsModule("./floor/plenum-floor-plan.ts")
class FloorPlanComponent extends Component implements HasComponents {

    private static final long serialVersionUID = 1L;

    private final transient List<PointAction> actions;
    private int visit;

    FloorPlanComponent(List<PointAction> actions) {
        this.actions = actions;
    }

    /** Shows it even where it is what was asked for before: the browser may have moved on by itself. */
    void show(PlanConfig config) {
        getElement().setPropertyBean("config", config);
        getElement().setProperty("visit", ++visit);
    }

    @ClientCallable
    void command(String point) {
        actions.forEach(action -> action.open(point));
    }
}
