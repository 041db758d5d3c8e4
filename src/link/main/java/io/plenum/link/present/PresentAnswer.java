package io.plenum.link.present;

import io.plenum.link.Problem;
import io.plenum.point.Sample;
import java.util.List;

/**
 * What was read or heard.
 *
 * @param samples at most one of each point; the time is when the value was last known to be true: when it was read, or when it was heard
 *     where devices speak by themselves. Points that were not answered are missing
 * @param problems why others are missing
 */
public record PresentAnswer(List<Sample> samples, List<Problem> problems) {}
