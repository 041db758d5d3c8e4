package io.plenum.dashboard.ui.wall;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;

/** Pages in turn, as large as the screen; the browser follows them by itself. */
@Tag("plenum-wall")
@JsModule("./dashboard/plenum-wall.ts")
@CssImport("./plenum.css")
class WallScreen extends Component {

    private static final long serialVersionUID = 1L;

    void show(WallConfig config) {
        getElement().setPropertyBean("config", config);
    }
}
