package io.plenum.portfolio;

import org.jspecify.annotations.Nullable;

/**
 * One figure of a site.
 *
 * @param value NaN where it is unknown
 * @param gap null where it may be ranked
 */
public record PortfolioFigure(double value, @Nullable FigureGap gap) {

    static PortfolioFigure of(double value) {
        return new PortfolioFigure(value, null);
    }

    static PortfolioFigure unknown(FigureGap gap) {
        return new PortfolioFigure(Double.NaN, gap);
    }

    public boolean isRanked() {
        return gap == null && Double.isFinite(value);
    }
}
