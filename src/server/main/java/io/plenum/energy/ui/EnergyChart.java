package io.plenum.energy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/** A chart; a table beside it tells the same. */
@Tag("plenum-energy-chart")
@JsModule("./energy/plenum-energy-chart.ts")
@NpmPackage(value = "uplot", version = "1.6.32")
@NpmPackage(value = "d3-sankey", version = "0.12.3")
@NpmPackage(value = "@types/d3-sankey", version = "0.12.5", dev = true)
public class EnergyChart extends Component {

    private static final long serialVersionUID = 1L;

    public EnergyChart(ChartData data) {
        getElement().setPropertyBean("data", data);
    }
}
