package io.plenum.bacnet.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an acknowledgement needs to know of an alarm.
 *
 * @param object as the points write it: {@code 1205/analog-input,3}
 * @param open what nobody had acknowledged when this was made
 */
record AlarmReference(String object, List<EventTransition> open) {

    String text() {
        return Stream.concat(Stream.of(object), open.stream().map(EventTransition::text))
                .collect(Collectors.joining(" "));
    }

    /** Null where the text is none. */
    static @Nullable AlarmReference parse(String text) {
        String[] parts = text.split(" ", -1);
        List<EventTransition> open = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            EventTransition transition = EventTransition.parse(parts[i]);
            if (transition == null) {
                return null;
            }
            open.add(transition);
        }
        return new AlarmReference(parts[0], open);
    }
}
