package io.plenum.assistant.ui;

import io.plenum.assistant.proposal.KeptPreview;
import io.plenum.assistant.proposal.KeptPreview.KeptPoint;
import io.plenum.command.Holder;
import io.plenum.link.Problem;
import io.plenum.point.Point;
import io.plenum.site.SiteModel;
import io.plenum.uikit.PlainTable;
import io.plenum.uikit.ReadingText;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;

/** What a command would do, point by point. */
class PreviewTable extends PlainTable {

    private static final long serialVersionUID = 1L;

    PreviewTable(KeptPreview preview, SiteModel model) {
        super(
                "assistant.column.point",
                "assistant.column.present",
                "assistant.column.value",
                "assistant.column.holder",
                "assistant.column.outcome");
        preview.points().forEach(one -> row(one, model.point(one.point())));
    }

    private void row(KeptPoint one, @Nullable Point point) {
        row(
                point == null ? one.point() : point.name(),
                one.present() == null ? "" : value(point, one.present()),
                getTranslation("assistant.value", value(point, one.value()), one.priority()),
                holder(one.holder()),
                outcome(one));
    }

    private String value(@Nullable Point point, double value) {
        return point == null
                ? NumberFormat.getNumberInstance(getLocale()).format(value)
                : ReadingText.value(point, value, getLocale());
    }

    private String holder(@Nullable Holder holder) {
        return holder == null
                ? ""
                : (getTranslation("assistant.holder." + holder.kind()) + " " + holder.name()).strip();
    }

    private String outcome(KeptPoint one) {
        if (one.refusal() != null) {
            return "▲ " + words(one.refusal());
        }
        if (one.unread() != null) {
            return "▲ " + words(one.unread());
        }
        if (!one.wins()) {
            return "▲ " + getTranslation("assistant.outcome.overruled");
        }
        Double lasts = one.lasts();
        if (lasts == null) {
            return "● " + getTranslation("assistant.outcome.counts");
        }
        String culprit = one.culprit() == null ? "" : getTranslation("assistant.holder." + one.culprit());
        return "● " + getTranslation("assistant.outcome.lasts", Math.round(lasts * 100), culprit);
    }

    private String words(Problem problem) {
        return ProposalScreen.words(problem, this::getTranslation);
    }
}
