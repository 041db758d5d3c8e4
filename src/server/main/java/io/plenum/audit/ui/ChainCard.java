package io.plenum.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.audit.chain.ChainMonitor;
import io.plenum.audit.chain.ChainVerdict;
import io.plenum.uikit.DateTimeText;
import io.plenum.uikit.Displays;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether the chain held when it was last checked, and a button to check it now. */
final class ChainCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Clock clock;
    private final transient Displays displays;
    private final Paragraph state = new Paragraph();
    private final Paragraph head = new Paragraph();

    ChainCard(ChainMonitor watch, Clock clock, Displays displays) {
        this.clock = clock;
        this.displays = displays;
        addClassName("plenum-card");
        state.getElement().setAttribute("role", "status");
        head.addClassName("plenum-soft");
        head.getStyle().set("overflow-wrap", "anywhere");
        Button check = new Button(getTranslation("audit.chain.check"));
        check.setDisableOnClick(true);
        check.addClickListener(click -> {
            show(watch.check());
            check.setEnabled(true);
        });
        add(new H2(getTranslation("audit.chain")), state, head, check);
        show(watch.last());
    }

    private void show(ChainMonitor.@Nullable Check checked) {
        state.removeClassNames("plenum-good", "plenum-alarm");
        head.setText("");
        if (checked == null) {
            state.setText(getTranslation("audit.chain.unknown"));
            return;
        }
        long minutes =
                Math.max(0, Duration.between(checked.at(), clock.instant()).toMinutes());
        boolean good = checked.verdict() instanceof ChainVerdict.Unbroken;
        state.addClassName(good ? "plenum-good" : "plenum-alarm");
        state.setText(
                (good ? "● " : "▲ ") + text(checked.verdict()) + " " + getTranslation("audit.chain.when", minutes));
        if (checked.verdict() instanceof ChainVerdict.Unbroken unbroken) {
            head.setText(getTranslation("audit.chain.head", unbroken.head()));
        }
    }

    private String text(ChainVerdict verdict) {
        NumberFormat number = NumberFormat.getNumberInstance(getLocale());
        return switch (verdict) {
            case ChainVerdict.Unbroken unbroken ->
                getTranslation("audit.chain.unbroken", number.format(unbroken.records()));
            case ChainVerdict.Unproved unproved ->
                getTranslation(
                        unproved.covered() == 0 ? "audit.chain.no-checkpoint" : "audit.chain.checkpoints",
                        number.format(unproved.records()),
                        number.format(unproved.covered()),
                        number.format(unproved.uncovered()));
            case ChainVerdict.Broken broken -> getTranslation("audit.chain.broken", number.format(broken.id()));
            case ChainVerdict.Rewritten anew ->
                getTranslation(
                        "audit.chain.rewritten", number.format(anew.id()), DateTimeText.text(anew.noted(), displays));
            case ChainVerdict.Truncated cut ->
                getTranslation(
                        "audit.chain.truncated",
                        number.format(cut.last()),
                        number.format(cut.head()),
                        DateTimeText.text(cut.noted(), displays));
        };
    }
}
