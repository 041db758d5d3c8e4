package io.plenum.alarm.ui.detail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** The part of a floor plan around a room or a piece of equipment. */
@Tag("plenum-alarm-place")
@JsModule("./alarm/plenum-alarm-place.ts")
class AlarmPlace extends Component {

    private static final long serialVersionUID = 1L;

    AlarmPlace(String floor, String item, String label) {
        getElement().setProperty("floor", floor);
        getElement().setProperty("item", item);
        getElement().setProperty("label", label);
    }
}
