package io.plenum.energy.ui.calendar;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.upload.Upload;
import io.plenum.energy.calendar.CalendarFile;
import io.plenum.energy.calendar.ClosedPeriod;
import io.plenum.energy.ui.EnergyCard;
import io.plenum.energy.ui.EnergyFormatter;
import io.plenum.energy.ui.FileProblems;
import io.plenum.energy.ui.UploadTexts;
import io.plenum.uikit.BoundedUpload;
import io.plenum.web.RequestProblem;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.springframework.dao.DataAccessException;

/** Reads a calendar file, shows what is in it, and takes it over when told to. */
class CalendarCard extends EnergyCard {

    private static final long serialVersionUID = 1L;

    private final transient ToIntFunction<List<ClosedPeriod>> add;
    private final transient EnergyFormatter words;
    private final Div answer = new Div();

    CalendarCard(Function<byte[], CalendarFile> read, ToIntFunction<List<ClosedPeriod>> add, EnergyFormatter words) {
        super(EnergyFormatter.text("energy.closed.file"));
        this.add = add;
        this.words = words;
        hint(getTranslation("energy.closed.file.hint"));
        answer.getElement().setAttribute("role", "status");
        Upload upload = new Upload(new BoundedUpload(CalendarFile.LARGEST, (event, bytes) -> {
            UploadTexts.clear(event);
            show(event.getFileName(), read.apply(bytes));
        }));
        upload.addFileRejectedListener(event -> addText("▲ " + event.getErrorMessage(), true));
        UploadTexts.put(upload, CalendarFile.LARGEST, "text/calendar", ".ics", ".ical");
        add(upload, answer);
    }

    private void show(String name, CalendarFile file) {
        answer.removeAll();
        if (!file.problems().isEmpty()) {
            Pre told = new Pre(name + ": " + FileProblems.text(file.problems()));
            told.addClassName("plenum-alarm");
            answer.add(told);
            return;
        }
        CalendarChoice choice = new CalendarChoice(file, this::days);
        Button take = new Button(getTranslation("energy.closed.file.take"), click -> take(choice.chosen()));
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        answer.add(
                new Paragraph(name + ": "
                        + getTranslation(
                                "energy.closed.file.found",
                                file.periods().size() + file.apart().size())),
                choice,
                take);
    }

    private String days(ClosedPeriod period) {
        String first = words.day(period.from());
        return period.to().equals(period.from()) ? first : first + " – " + words.day(period.to());
    }

    private void take(List<ClosedPeriod> periods) {
        try {
            int added = add.applyAsInt(periods);
            addText("● " + getTranslation("energy.closed.file.taken", added, periods.size() - added), false);
        } catch (RequestProblem refused) {
            addText("▲ " + getTranslation(refused.text(), refused.arguments()), true);
        } catch (DataAccessException away) {
            addText("▲ " + getTranslation("energy.tariffs.away"), true);
        }
    }

    private void addText(String text, boolean alarm) {
        answer.removeAll();
        Paragraph told = new Paragraph(text);
        told.setClassName("plenum-alarm", alarm);
        answer.add(told);
    }
}
