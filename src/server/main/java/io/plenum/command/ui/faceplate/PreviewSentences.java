package io.plenum.command.ui.faceplate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.command.Durability;
import io.plenum.command.Holder;
import io.plenum.command.PointPreview;
import io.plenum.command.ui.CommandFormatter;
import io.plenum.link.command.CommandState;
import io.plenum.point.Point;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command would do at one point, in sentences.
 *
 * @param until its end
 */
record PreviewSentences(PointPreview preview, @Nullable Point point, Instant until, CommandFormatter formatter) {

    /** Below that a command is said to be unlikely to last. */
    private static final double LIKELY = 0.7;

    List<Component> all() {
        List<Component> sentences = new ArrayList<>();
        if (preview.refusal() != null) {
            sentences.add(sentence("▲ ", CommandFormatter.problem(preview.refusal()), "plenum-alarm"));
        }
        CommandState state = preview.state();
        if (state == null) {
            String why = preview.unread() == null ? text("operate.unread") : CommandFormatter.problem(preview.unread());
            sentences.add(sentence("▲ ", text("operate.preview.unread", why), "plenum-stale"));
        } else {
            sentences.add(sentence("", change(state), ""));
            sentences.add(sentence("", held(), "plenum-soft"));
            wins(sentences, state);
        }
        if (preview.refusal() == null) {
            lasts(sentences);
        }
        return sentences;
    }

    /** From what is, to what would be. */
    String change(CommandState state) {
        return formatter.value(point, state.present()) + " → " + formatter.value(point, preview.value());
    }

    String held() {
        Holder holder = preview.holder();
        if (holder != null) {
            return text("operate.preview.held", holder.priority(), formatter.holder(holder));
        }
        CommandState state = preview.state();
        return state != null && !state.prioritised() ? text("operate.no-priorities") : text("operate.nobody");
    }

    private void wins(List<Component> sentences, CommandState state) {
        if (state.overridden()) {
            sentences.add(sentence("▲ ", text("operate.by-hand"), "plenum-alarm"));
        } else if (preview.wins()) {
            sentences.add(sentence("✓ ", text("operate.preview.wins"), ""));
        } else {
            sentences.add(sentence("▲ ", text("operate.preview.loses", preview.priority()), "plenum-alarm"));
        }
        if (state.outOfService()) {
            sentences.add(sentence("▲ ", text("operate.out-of-service"), "plenum-alarm"));
        }
    }

    private void lasts(List<Component> sentences) {
        Durability durability = preview.durability();
        if (durability == null) {
            sentences.add(sentence("", text("operate.preview.unknown"), "plenum-soft"));
            return;
        }
        String likely = formatter.percent(durability.probability());
        if (durability.probability() >= LIKELY) {
            sentences.add(sentence(
                    "✓ ",
                    text("operate.preview.lasts", formatter.moment(until), likely, durability.observations()),
                    ""));
            return;
        }
        String who = text("operate.culprit." + durability.culprit());
        String words = durability.expectedEnd() == null
                ? text("operate.preview.taken", who, likely, durability.observations())
                : text(
                        "operate.preview.taken-at",
                        who,
                        likely,
                        durability.observations(),
                        formatter.moment(durability.expectedEnd()));
        sentences.add(sentence("▲ ", words, "plenum-alarm"));
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    private static Div sentence(String shape, String words, String style) {
        Div sentence = new Div(shape + words);
        if (!style.isEmpty()) {
            sentence.addClassName(style);
        }
        return sentence;
    }
}
