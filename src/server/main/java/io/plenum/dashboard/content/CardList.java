package io.plenum.dashboard.content;

import io.plenum.dashboard.card.ListCard;
import io.plenum.dashboard.card.ListSubject;
import java.util.List;
import java.util.Locale;

/** What lists of one subject show. */
interface CardList {

    ListSubject subject();

    /** All of them that whoever asks may see, in their order; may throw Spring's {@code DataAccessException}. */
    List<CardRow> rows(ListCard card, Locale locale);
}
