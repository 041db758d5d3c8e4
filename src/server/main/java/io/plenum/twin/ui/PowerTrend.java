package io.plenum.twin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import io.plenum.point.Point;
import java.util.List;

/** One point's present value and last day; it asks the API by itself. */
@Tag("plenum-point-now")
@JsModule("./floor/plenum-point-now.ts")
class PowerTrend extends Component {

    private static final long serialVersionUID = 1L;

    PowerTrend(PlanConfig config, String name, Point point) {
        getElement().setPropertyBean("config", config);
        getElement()
                .setPropertyBean(
                        "point", new ShownPower(point.key(), name, point.unit().symbol(), "NUMERIC", List.of()));
    }

    /** As in floor/model.ts. */
    record ShownPower(String key, String name, String unit, String kind, List<String> stateTexts) {}
}
