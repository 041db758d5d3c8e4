package io.plenum.twin.ui.building;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/** All floors in the browser; the server only tells it which, for whom, and in which words. */
@Tag("plenum-building")
@JsModule("./building/plenum-building.ts")
@NpmPackage(value = "three", version = "0.187.0")
@NpmPackage(value = "@types/three", version = "0.187.0", dev = true)
class BuildingStack extends Component {

    private static final long serialVersionUID = 1L;

    void show(StackConfig config) {
        getElement().setPropertyBean("config", config);
    }
}
