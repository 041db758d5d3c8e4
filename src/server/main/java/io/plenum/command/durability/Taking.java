package io.plenum.command.durability;

import io.plenum.command.Holder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a value was taken.
 *
 * @param priority of what holds the point since; 0 where that is not known, or nothing stands there
 * @param taker where that is certain; else unknown
 * @param blur how much earlier than noticed it may have been; null: at any time since it was seen to stand
 */
record Taking(int priority, Holder.Kind taker, @Nullable Duration blur) {}
