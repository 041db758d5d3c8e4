package io.plenum.site.ui.model;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.site.change.ChangeProblem;
import io.plenum.site.change.ChangeSentences;
import io.plenum.site.change.ModelChangeRefused;
import io.plenum.site.change.ModelChangeReport;
import io.plenum.site.change.ModelConflict;
import io.plenum.web.RequestProblem;
import java.util.List;
import java.util.function.Consumer;

/** Says what a change does before it is done. */
class ChangeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int MOST_PROBLEMS = 30;

    private final transient PreparedChange change;
    private final transient ChangeSentences sentences;
    private final transient Consumer<ModelChangeReport> done;
    private final transient Runnable outdated;
    private final Div result = new Div();
    private final Checkbox accept = new Checkbox();
    private final Button apply = new Button();

    /** A change that waits for the word to do it. */
    interface PreparedChange {

        /**
         * Does it, or says what it would do.
         *
         * @param acceptLoss whether points with recorded values may be taken out
         */
        ModelChangeReport run(boolean acceptLoss, boolean dryRun);
    }

    /**
     * @param done is run when it was done
     * @param outdated is run where somebody else was quicker
     */
    ChangeDialog(
            String title,
            PreparedChange change,
            ChangeSentences sentences,
            Consumer<ModelChangeReport> done,
            Runnable outdated) {
        this.change = change;
        this.sentences = sentences;
        this.done = done;
        this.outdated = outdated;
        setHeaderTitle(title);
        setWidth("min(60rem, 96vw)");
        result.getElement().setAttribute("aria-live", "polite");
        accept.setLabel(getTranslation("site.model.accept-loss"));
        accept.setVisible(false);
        accept.addValueChangeListener(event -> preview());
        apply.setText(getTranslation("site.model.apply"));
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        apply.setDisableOnClick(true);
        apply.addClickListener(click -> attempt(this::applied));
        add(result, accept);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), apply);
        preview();
    }

    private void preview() {
        attempt(() -> show(change.run(accept.getValue(), true)));
    }

    private void applied() {
        ModelChangeReport report = change.run(accept.getValue(), false);
        close();
        done.accept(report);
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (ModelConflict conflict) {
            refused(sentences.of(conflict, getLocale()));
            outdated.run();
        } catch (ModelChangeRefused refused) {
            refused(sentences.of(refused, getLocale()));
            problems(refused.problems());
        } catch (RequestProblem wrong) {
            refused(getTranslation(wrong.text(), wrong.arguments()));
        }
    }

    private void refused(String words) {
        result.removeAll();
        Paragraph sentence = new Paragraph("▲ " + words);
        sentence.addClassName("plenum-alarm");
        result.add(sentence);
        apply.setEnabled(false);
    }

    private void show(ModelChangeReport report) {
        result.removeAll();
        boolean loss = report.problems().stream().anyMatch(one -> one.text().equals("site.change.problem.accept-loss"));
        accept.setVisible(loss || accept.getValue());
        problems(report.problems());
        int changes = report.changes().size();
        result.add(new Paragraph(getTranslation(changes == 0 ? "site.model.nothing" : "site.model.changes", changes)));
        Div table = new Div(new EntityChangeTable(report.changes()));
        table.addClassName("plenum-scroll");
        result.add(table);
        if (changes > EntityChangeTable.SHOWN) {
            result.add(new Paragraph(getTranslation("site.problem.more", changes - EntityChangeTable.SHOWN)));
        }
        apply.setEnabled(changes > 0 && !report.hasErrors());
    }

    private void problems(List<ChangeProblem> problems) {
        UnorderedList list = new UnorderedList();
        problems.stream()
                .limit(MOST_PROBLEMS)
                .forEach(problem -> list.add(
                        new ListItem(getTranslation(problem.error() ? "site.problem.error" : "site.problem.warning")
                                + " "
                                + sentences.of(problem, getLocale()))));
        if (problems.size() > MOST_PROBLEMS) {
            list.add(new ListItem(getTranslation("site.problem.more", problems.size() - MOST_PROBLEMS)));
        }
        if (!problems.isEmpty()) {
            result.add(list);
        }
    }
}
