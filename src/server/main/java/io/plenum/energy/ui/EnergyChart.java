package io.plenum.energy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/** A chart; a table beside it tells the same. */
@Tag("plenum-energy-chart")
@JsModule("./energy/plenum-energy-chart.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
public class EnergyChart extends Component {

    private static final long serialVersionUID = 1L;

    public EnergyChart(ChartData data) {
        getElement().setPropertyBean("data", data);
    }
}
