package io.plenum.twin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;

/** The living floor plan of a screen that nobody touches. */
@Tag("plenum-kiosk-plan")
@JsModule("./floor/plenum-kiosk-plan.ts")
@CssImport("./plenum.css")
class KioskPlan extends Component {

    private static final long serialVersionUID = 1L;

    void show(PlanConfig config) {
        getElement().setPropertyBean("config", config);
    }
}
