package io.plenum.alarm.ui.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Which part of a long list is shown, and the way to the next one. */
class Pager extends Div {

    private static final long serialVersionUID = 1L;

    static final int SIZE = 50;

    private final transient Runnable turned;
    private final Span words = new Span();
    private final Button back = new Button("‹", click -> turn(-1));
    private final Button on = new Button("›", click -> turn(1));
    private int page;
    private int total;

    Pager(Runnable turned) {
        this.turned = turned;
        addClassName("plenum-pager");
        back.setAriaLabel(getTranslation("alarms.page.back"));
        on.setAriaLabel(getTranslation("alarms.page.on"));
        words.getElement().setAttribute("role", "status");
        add(back, words, on);
    }

    int page() {
        return page;
    }

    void first() {
        page = 0;
    }

    <T> List<T> cut(List<T> all) {
        show(all.size());
        return all.subList(Math.min(all.size(), page * SIZE), Math.min(all.size(), (page + 1) * SIZE));
    }

    void show(int size) {
        total = size;
        page = Math.max(0, Math.min(page, (total - 1) / SIZE));
        words.setText(getTranslation(
                "alarms.page", Math.min(total, page * SIZE + 1), Math.min(total, (page + 1) * SIZE), total));
        back.setEnabled(page > 0);
        on.setEnabled((page + 1) * SIZE < total);
        setVisible(total > SIZE);
    }

    private void turn(int by) {
        page = Math.max(0, page + by);
        turned.run();
    }
}
