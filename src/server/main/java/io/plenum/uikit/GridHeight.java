package io.plenum.uikit;

import com.vaadin.flow.component.grid.Grid;

/** As high as its rows where a grid has few; more are scrolled. */
public final class GridHeight {

    private static final int FEW = 8;

    private GridHeight() {}

    /**
     * To be called whenever the rows change.
     *
     * @param height of a grid with many rows, in units of CSS
     */
    public static void fit(Grid<?> grid, int rows, String height) {
        boolean few = rows <= FEW;
        grid.setAllRowsVisible(few);
        grid.setHeight(few ? null : height);
    }
}
