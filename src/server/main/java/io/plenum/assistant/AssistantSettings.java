package io.plenum.assistant;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What assistants may cost ({@code plenum.assistant.*}); each limit is of one token, or of an account that comes by password.
 *
 * @param enabled false closes the endpoint to everybody
 * @param callsPerMinute calls of tools
 * @param rowsPerDay rows of answers; a day begins with the first call
 * @param proposalsPerDay proposals, whatever becomes of them
 * @param answerBytes most bytes of one answer; what is more is left out, and said to be
 */
@Validated
@ConfigurationProperties("plenum.assistant")
public record AssistantSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("60") @Min(1) @Max(10_000) int callsPerMinute,
        @DefaultValue("50000") @Min(1) @Max(10_000_000) int rowsPerDay,
        @DefaultValue("50") @Min(1) @Max(10_000) int proposalsPerDay,
        @DefaultValue("60000") @Min(2_000) @Max(1_000_000) int answerBytes) {}
