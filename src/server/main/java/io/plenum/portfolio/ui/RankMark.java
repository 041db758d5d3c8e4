package io.plenum.portfolio.ui;

import io.plenum.portfolio.Portfolio;
import io.plenum.portfolio.PortfolioColumn;
import io.plenum.portfolio.PortfolioSite;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a site stands in a column, as a shape that has a colour as well.
 *
 * @param rank null where it is not ranked
 * @param of how many are ranked with it
 */
record RankMark(@Nullable Integer rank, int of) {

    /** A third of the field, or none of it. */
    enum Field {
        FRONT("●"),
        MIDDLE("■"),
        REAR("▲"),
        NONE("◇");

        private final String shape;

        Field(String shape) {
            this.shape = shape;
        }

        String shape() {
            return shape;
        }

        String cssClass() {
            return "r-" + name().toLowerCase(Locale.ROOT);
        }
    }

    static RankMark of(Portfolio portfolio, PortfolioSite site, PortfolioColumn column) {
        return new RankMark(
                portfolio.ranks(column).get(site.site().key()),
                portfolio.beside(site, column).size());
    }

    Field field() {
        if (rank == null) {
            return Field.NONE;
        }
        double place = (rank - 1.0) / (of - 1);
        return place < 1 / 3.0 ? Field.FRONT : place <= 2 / 3.0 ? Field.MIDDLE : Field.REAR;
    }

    /** In words: {@code 2 of 5}. */
    String words() {
        return rank == null
                ? PortfolioFormatter.text("portfolio.rank.none")
                : PortfolioFormatter.text("portfolio.rank", rank, of);
    }
}
