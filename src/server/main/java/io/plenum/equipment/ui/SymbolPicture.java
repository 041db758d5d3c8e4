package io.plenum.equipment.ui;

import com.vaadin.flow.component.html.Span;
import io.plenum.equipment.graphic.GraphicSymbol;

/** A symbol of the trade on the page; what it stands for is said beside it. */
final class SymbolPicture {

    private SymbolPicture() {}

    static Span of(GraphicSymbol symbol) {
        Span picture = new Span();
        picture.getElement().setAttribute("aria-hidden", "true");
        picture.getElement()
                .setProperty(
                        "innerHTML", "<svg viewBox=\"0 0 48 48\"><path d=\"%s\"/></svg>".formatted(symbol.strokes()));
        return picture;
    }
}
