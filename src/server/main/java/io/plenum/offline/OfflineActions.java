package io.plenum.offline;

import io.plenum.access.CurrentUser;
import io.plenum.offline.ActionAnswer.Outcome;
import io.plenum.offline.ArrivedActions.Arrived;
import io.plenum.web.RequestProblem;
import io.plenum.work.LateWork;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what devices tell later. An action and the note that it has arrived are stored together or not at all: an answer that is lost on its
 * way costs a repetition and never a second photo.
 */
@Service
public class OfflineActions {

    private final ArrivedActions store;
    private final LateWork work;
    private final LateAcknowledgement acknowledgement;
    private final CurrentUser user;
    private final OfflineReader reader;
    private final MessageSource texts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OfflineActions(
            ArrivedActions store,
            LateWork work,
            LateAcknowledgement acknowledgement,
            CurrentUser user,
            OfflineReader reader,
            MessageSource texts,
            Clock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.work = work;
        this.acknowledgement = acknowledgement;
        this.user = user;
        this.reader = reader;
        this.texts = texts;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @throws RequestProblem where it is another person's, or a photo that is none */
    public ActionAnswer take(OfflineAction action) {
        Instant received = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SenderClock device = SenderClock.of(action.sending(), received);
        UUID id = action.sending().id();
        Arrived known = store.find(id);
        if (known != null) {
            return answer(known, device);
        }
        try {
            byte[] jpeg = action instanceof OfflineAction.Photo photo
                    ? work.redrawn(photo.order(), photo.upload())
                    : new byte[0];
            return once(action, device, received, () -> apply(action, jpeg, device, received));
        } catch (AccessDeniedException refused) {
            return once(action, device, received, () -> refusal("offline.forbidden"));
        } catch (RequestProblem problem) {
            if (action instanceof OfflineAction.Photo) {
                // One that comes at a bad moment may come again; what is no photo is refused each time alike.
                throw problem;
            }
            return once(action, device, received, () -> refusal(problem.text(), problem.arguments()));
        }
    }

    private ActionAnswer once(OfflineAction action, SenderClock device, Instant received, Application application) {
        UUID id = action.sending().id();
        return Objects.requireNonNull(transaction.execute(status -> {
            if (store.begin(id, user.name(), action.kind(), received)) {
                Result result = application.apply();
                store.end(id, result.outcome(), result.detail());
            }
            return answer(Objects.requireNonNull(store.find(id)), device);
        }));
    }

    private Result apply(OfflineAction action, byte[] jpeg, SenderClock device, Instant received) {
        Instant doneAt = device.doneAt();
        if (action instanceof OfflineAction.Acknowledgement seen) {
            return acknowledgement.apply(seen, device.doneBefore(received));
        }
        OfflineAction.OfOrder ofOrder = (OfflineAction.OfOrder) action;
        LateWork.Result result = apply(ofOrder, jpeg, doneAt);
        if (device.isWrong()) {
            work.wrongClock(ofOrder.order(), device.words());
        }
        return new Result(Outcome.valueOf(result.effect().name()), result.who());
    }

    private LateWork.Result apply(OfflineAction.OfOrder action, byte[] jpeg, @Nullable Instant doneAt) {
        return switch (action) {
            case OfflineAction.Tick tick -> work.tick(tick.order(), tick.step(), tick.done(), doneAt);
            case OfflineAction.Note note -> work.comment(note.order(), note.text(), doneAt);
            case OfflineAction.Reading reading ->
                work.reading(reading.order(), reading.of(), reading.value(), reading.unit(), doneAt);
            case OfflineAction.Photo photo -> work.photo(photo.order(), jpeg, doneAt);
        };
    }

    private Result refusal(String text, Object... arguments) {
        return new Result(Outcome.REFUSED, texts.getMessage(text, arguments, reader.language()));
    }

    /** @param detail a name, or why not */
    record Result(Outcome outcome, String detail) {}

    private interface Application {
        Result apply();
    }

    private ActionAnswer answer(Arrived arrived, SenderClock device) {
        if (!arrived.who().equals(user.name())) {
            throw RequestProblem.notFound(arrived.id().toString());
        }
        String words =
                switch (arrived.outcome()) {
                    case DONE -> "";
                    case REFUSED -> arrived.detail();
                    case WAS_SO, NOTED, GONE -> said("offline.outcome." + arrived.outcome(), arrived.detail());
                };
        String clockWords = device.isWrong() ? said("offline.outcome.clock", device.words()) : "";
        return new ActionAnswer(arrived.id(), arrived.outcome(), words, arrived.received(), clockWords);
    }

    private String said(String text, String detail) {
        return texts.getMessage(text, new Object[] {detail.isEmpty() ? "–" : detail}, reader.language());
    }
}
